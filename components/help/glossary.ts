interface GlossaryEntry {
  readonly title: string
  readonly meaning: string
  readonly forms: readonly string[]
}

/** The domain's words as this application uses them: what each means, in one or two sentences, and how it is written in one. */
export const glossary = {
  account: {
    title: 'Account',
    meaning:
      'Stored credentials of one Kinesis or Event Hubs, kept by Adobe and shown masked from then on. Adobe’s API calls it a base connection.',
    // The bare word is left out: an account at AWS or Azure is another thing.
    forms: ['credentials', 'stored account', 'accounts'],
  },
  activation: {
    title: 'Activation',
    meaning:
      'One run through the calls that bring a dataflow to life, written down step by step. It ends verified, or it can be gone on with or undone.',
    forms: ['activation', 'activations'],
  },
  attribute: {
    title: 'Attribute',
    meaning:
      'A field of the profile that is sent along, such as personalEmail.address. It is left out of a record when the person has no value for it.',
    forms: ['attribute', 'attributes'],
  },
  audience: {
    title: 'Audience',
    meaning: 'A set of profiles that is sent. Adobe’s API still calls it a segment in places.',
    forms: ['audience', 'audiences'],
  },
  dataflow: {
    title: 'Dataflow',
    meaning:
      'The pipe from the profile store to one stream or event hub, with its audiences and attributes. While it is enabled, changes leave as they happen.',
    forms: ['dataflow', 'dataflows'],
  },
  dataflowRun: {
    title: 'Dataflow run',
    meaning:
      'One window of exports, with counts of what was received, activated, excluded and failed. Streaming destinations are counted by the hour.',
    forms: ['dataflow run', 'dataflow runs'],
  },
  draft: {
    title: 'Draft',
    meaning: 'What the wizard has collected so far. It is kept while you work, and never holds a secret.',
    forms: ['draft', 'drafts'],
  },
  eventHub: {
    title: 'Event hub',
    meaning: 'Where records land in Azure Event Hubs: one named queue within a namespace.',
    forms: ['event hub', 'event hubs'],
  },
  identity: {
    title: 'Identity',
    meaning:
      'What a profile is recognised by: an email address, a customer ID. Every record carries all identities of the profile.',
    forms: ['identity', 'identities'],
  },
  jsonPatch: {
    title: 'JSON Patch',
    meaning:
      'A list of changes to a document: add, replace, remove (RFC 6902). A dataflow is changed by one, made for the version that was read.',
    forms: ['JSON Patch'],
  },
  label: {
    title: 'Usage label',
    meaning:
      'Says how data may be used: C labels stand for contracts, I labels for what identifies a person, S labels for what is sensitive. Policies are written about labels.',
    forms: ['usage label', 'usage labels'],
  },
  mergePolicy: {
    title: 'Merge policy',
    meaning: 'Decides which of several values for one person counts when profiles are put together.',
    forms: ['merge policy', 'merge policies'],
  },
  organization: {
    title: 'Organization',
    meaning: 'Your company at Adobe. Its ID ends with @AdobeOrg.',
    forms: ['organization', 'organizations'],
  },
  orphan: {
    title: 'Unused connection',
    meaning: 'A connection that no dataflow uses any more, for example because its dataflow was deleted.',
    forms: ['unused connection', 'unused connections'],
  },
  policy: {
    title: 'Policy',
    meaning: 'A rule of your organization that keeps data with certain usage labels from certain uses.',
    forms: ['policy', 'policies'],
  },
  profileStore: {
    title: 'Profile store',
    meaning: 'Where Real-Time CDP keeps all it knows about each person. Every dataflow begins here.',
    forms: ['profile store'],
  },
  readBack: {
    title: 'Read-back',
    meaning:
      'The dataflow is fetched again after a change and compared with what was asked for. Only a match counts as done.',
    forms: ['read-back', 'read back'],
  },
  sandbox: {
    title: 'Sandbox',
    meaning:
      'A separate part of an organization, such as prod or dev. Nothing is shared between two of them.',
    forms: ['sandbox', 'sandboxes'],
  },
  shard: {
    title: 'Shard',
    meaning: 'A part of a Kinesis stream. More shards take more records a second.',
    forms: ['shard', 'shards'],
  },
  sourceConnection: {
    title: 'Source connection',
    meaning: 'The end of a dataflow where profiles come in. Dataflows of a sandbox can share one.',
    forms: ['source connection', 'source connections', 'profile source', 'profile sources'],
  },
  stream: {
    title: 'Stream',
    meaning: 'Where records land in Amazon Kinesis: one named data stream in a region.',
    forms: ['stream', 'streams'],
  },
  targetConnection: {
    title: 'Target connection',
    meaning:
      'The end of a dataflow where records leave: a stream or an event hub, and how records are written.',
    forms: ['target connection', 'target connections'],
  },
  transformation: {
    title: 'Transformation',
    meaning: 'The part of a dataflow that says what is sent: its audiences and its attributes.',
    forms: ['transformation', 'transformations'],
  },
  version: {
    title: 'Version (etag)',
    meaning:
      'Changes with every change. A change has to name the version it was made for, so that nobody overwrites what they have not seen.',
    // The bare word is left out: drafts have versions as well.
    forms: ['etag'],
  },
} as const satisfies Record<string, GlossaryEntry>

export type GlossaryWord = keyof typeof glossary
