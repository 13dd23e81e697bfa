/** Ids and names of the streaming destinations, for those who need no more of them: their rules and schemas are large. */
export const destinationNames = {
  'amazon-kinesis': 'Amazon Kinesis',
  'azure-event-hubs': 'Azure Event Hubs',
} as const satisfies Readonly<Record<string, string>>
