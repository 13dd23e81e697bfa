/**
 * The actions of Amazon Kinesis Data Streams and of AWS KMS’s use of keys.
 *
 * @source AWS service authorization reference (documented)
 */
export const kinesisActions: readonly string[] = [
  'AddTagsToStream',
  'CreateStream',
  'DecreaseStreamRetentionPeriod',
  'DeleteResourcePolicy',
  'DeleteStream',
  'DeregisterStreamConsumer',
  'DescribeLimits',
  'DescribeStream',
  'DescribeStreamConsumer',
  'DescribeStreamSummary',
  'DisableEnhancedMonitoring',
  'EnableEnhancedMonitoring',
  'GetRecords',
  'GetResourcePolicy',
  'GetShardIterator',
  'IncreaseStreamRetentionPeriod',
  'ListShards',
  'ListStreamConsumers',
  'ListStreams',
  'ListTagsForResource',
  'ListTagsForStream',
  'MergeShards',
  'PutRecord',
  'PutRecords',
  'PutResourcePolicy',
  'RegisterStreamConsumer',
  'RemoveTagsFromStream',
  'SplitShard',
  'StartStreamEncryption',
  'StopStreamEncryption',
  'SubscribeToShard',
  'TagResource',
  'UntagResource',
  'UpdateShardCount',
  'UpdateStreamMode',
].map((name) => `kinesis:${name}`)

export const kmsActions: readonly string[] = [
  'Decrypt',
  'DescribeKey',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'ReEncryptFrom',
  'ReEncryptTo',
  'ScheduleKeyDeletion',
].map((name) => `kms:${name}`)
