/**
 * The one table from error code to HTTP status and to the sentences a person reads.
 *
 * `title` says what happened, `detail` why and what to do. Sentences never quote a platform's raw message: it may
 * carry what a person typed. A throw site that knows more passes its own `detail`.
 */
export const errorCodes = {
  'invalid-json': {
    status: 400,
    title: 'The request could not be read',
    detail: 'The body is not valid JSON. Check for a missing quote or a trailing comma, then send it again.',
  },
  'invalid-input': {
    status: 422,
    title: 'Some values need another look',
    detail: 'Correct the fields named below and try again. Nothing has been sent to Adobe.',
  },
  'body-too-large': {
    status: 413,
    title: 'The request is too large',
    detail:
      'A request may be 1 MB at most. Select fewer audiences or attributes, or split them over two dataflows.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The request has the wrong type',
    detail: 'Send JSON with the header Content-Type: application/json.',
  },
  'session-required': {
    status: 401,
    title: 'You are not signed in',
    detail: 'Open the start page and sign in, or enter the demo organization.',
  },
  'session-expired': {
    status: 401,
    title: 'Your session has ended',
    detail: 'Sign in again to go on. This request changed nothing.',
  },
  'origin-refused': {
    status: 403,
    title: 'The request came from another site',
    detail: 'Changes are accepted from this application’s own pages only. Open it directly and try again.',
  },
  'demo-off': {
    status: 403,
    title: 'The demo organization is switched off here',
    detail: 'Whoever runs this server turned it off. Sign in with Adobe credentials instead.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing here',
    detail:
      'It may have been deleted, or it belongs to another sandbox. Check the sandbox at the top of the page.',
  },
  'call-not-allowed': {
    status: 403,
    title: 'This call is not passed through',
    detail: 'Only the Flow Service calls that a streaming destination needs are allowed.',
  },
  'sign-in-refused': {
    status: 401,
    title: 'Adobe did not accept these credentials',
    detail: 'Check the client ID and client secret in Adobe Developer Console, then try again.',
  },
  'sign-in-scope': {
    status: 403,
    title: 'These credentials lack a scope',
    detail:
      'In Adobe Developer Console, add the Experience Platform API to the project so that its scopes are granted.',
  },
  'token-refused': {
    status: 401,
    title: 'Adobe did not accept the access token',
    detail: 'It has expired or was copied incompletely. Paste a fresh token.',
  },
  'api-key-refused': {
    status: 403,
    title: 'Adobe does not know this API key',
    detail:
      'It must be the client ID of the project the token was made for. Check it in Adobe Developer Console.',
  },
  'organization-refused': {
    status: 403,
    title: 'These credentials have no access to this organization',
    detail:
      'Check the organization ID, or ask an admin to add the credential to an Experience Platform product profile.',
  },
  'service-not-enabled': {
    status: 403,
    title: 'This organization does not have the service',
    detail: 'It has to be switched on by Adobe first. Ask your Adobe contact whether it is included.',
  },
  'permission-missing': {
    status: 403,
    title: 'A permission is missing',
    detail:
      'Ask an Experience Platform admin for View Destinations, Manage Destinations, Activate Destinations, View Profiles and View Segments in this sandbox.',
  },
  'sandbox-unknown': {
    status: 404,
    title: 'This organization has no such active sandbox',
    detail:
      'It is being reset, was removed, or its name is written differently. Check the name, all in lower case, or choose another sandbox. A reset takes some minutes.',
  },
  'resource-gone': {
    status: 404,
    title: 'It no longer exists at Adobe',
    detail: 'Someone may have deleted it, or it belongs to another sandbox. Reload to see what is there now.',
  },
  'changed-meanwhile': {
    status: 409,
    title: 'Someone else changed this at the same time',
    detail: 'Reload to see the current state, then make your change again.',
  },
  'still-in-use': {
    status: 409,
    title: 'It is still in use',
    detail: 'Delete the dataflows that use it first.',
  },
  'state-conflict': {
    status: 409,
    title: 'Adobe is still working on it',
    detail: 'An earlier change has not finished. Wait a minute and try again.',
  },
  'state-outdated': {
    status: 409,
    title: 'It is not in the state you saw',
    detail: 'It may have been switched on or off meanwhile. Reload to see how it stands now.',
  },
  'dataflow-foreign': {
    status: 409,
    title: 'Sluice only shows this dataflow',
    detail:
      'It leads to a destination that Sluice does not manage. Change it where it was made, in Experience Platform.',
  },
  'credentials-form-changed': {
    status: 409,
    title: 'Adobe asks for these credentials in another form',
    detail: 'It has changed. Start anew from the draft and enter the credentials once more.',
  },
  'destination-unavailable': {
    status: 409,
    title: 'This organization does not offer the destination',
    detail:
      'Amazon Kinesis and Azure Event Hubs need the Real-Time CDP Ultimate tier. Ask your Adobe contact whether it is included.',
  },
  'new-credentials-refused': {
    status: 422,
    title: 'The new credentials do not work',
    detail:
      'Adobe tried them on an account of their own and could not connect. Nothing was changed: this account keeps the credentials it has.',
  },
  'account-changed-meanwhile': {
    status: 409,
    title: 'Somebody else changed this account just now',
    detail:
      'Nothing was changed. Reload to see who did it and when, then decide whether your credentials are still needed.',
  },
  'edit-conflict': {
    status: 409,
    title: 'Somebody else changed the same thing',
    detail:
      'It has another value since you opened the dataflow, and only one of the two can stay. Both are shown: choose which one stays, then send it again.',
  },
  'platform-busy': {
    status: 503,
    title: 'Adobe is busy',
    detail: 'It asked for fewer requests. Wait a minute and try again.',
  },
  'platform-rejected': {
    status: 502,
    title: 'Adobe did not accept the request',
    detail: 'The request reached Adobe and was refused as malformed. Report this with the request ID.',
  },
  'header-missing': {
    status: 502,
    title: 'A header did not reach Adobe',
    detail:
      'Sign in again. If it happens once more, ask whoever runs this server whether a proxy on the way to Adobe removes headers.',
  },
  'platform-failed': {
    status: 502,
    title: 'Adobe had an internal problem',
    detail: 'This usually passes. Try again in a few minutes, and give Adobe the request ID if it does not.',
  },
  'platform-timeout': {
    status: 504,
    title: 'Adobe took too long to answer',
    detail: 'Nobody knows yet whether the last call took effect. Check before you try again.',
  },
  'platform-unreachable': {
    status: 502,
    title: 'Adobe could not be reached',
    detail: 'Check this server’s network connection, then try again.',
  },
  'platform-contract': {
    status: 502,
    title: 'Adobe’s answer could not be understood',
    detail: 'It had a form this version does not know. Report this with the request ID.',
  },
  'activation-conflict': {
    status: 409,
    title: 'This activation is already under way',
    detail:
      'Its name was used for another draft before. Open that activation to follow it, or send this draft under a new Idempotency-Key.',
  },
  'activation-being-undone': {
    status: 409,
    title: 'This activation is being undone',
    detail: 'What it created is deleted again. When that is done, go back to the draft to start anew.',
  },
  'activation-verified': {
    status: 409,
    title: 'This activation is complete',
    detail: 'Its dataflow exports. To stop it, disable or delete the dataflow.',
  },
  'draft-conflict': {
    status: 409,
    title: 'Somebody else changed this draft',
    detail: 'It was saved in another tab or on another device. Choose which of the two to go on with.',
  },
  'draft-gone': {
    status: 404,
    title: 'This draft is no longer there',
    detail:
      'It was discarded, what it describes has been created, or it belongs to another sandbox. All drafts of this sandbox are in the list.',
  },
  'draft-outdated': {
    status: 409,
    title: 'This draft cannot be opened',
    detail: 'Another version of this application kept it in another form. Discard it and start a new one.',
  },
  'session-changed': {
    status: 409,
    title: 'You are in another sandbox now',
    detail:
      'In another tab you signed in elsewhere or switched the sandbox. Nothing was done here. Switch back, or reload this page.',
  },
  'destination-limit': {
    status: 409,
    title: 'This sandbox is full',
    detail:
      'Adobe allows no more destinations in it. Delete a dataflow that is no longer needed, then try again.',
  },
  'secret-required': {
    status: 422,
    title: 'The credentials are needed once more',
    detail: 'They were never stored, and the account has not been created yet. Enter them again to go on.',
  },
  'journal-unavailable': {
    status: 503,
    title: 'Sluice cannot keep its records',
    detail: 'Its database does not work. Until it does, nothing is created or changed at Adobe.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong on our side',
    detail: 'Try again. If it happens twice, report it with the request ID.',
  },
} as const satisfies Record<string, { status: number; title: string; detail: string }>

export type ErrorCode = keyof typeof errorCodes
