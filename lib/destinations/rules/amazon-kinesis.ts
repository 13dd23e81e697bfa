import { z } from 'zod'
import { amazonKinesis } from '../amazon-kinesis'
import { regionPattern, streamNamePattern } from '../aws-names'
import { defineRules } from './destination-rules'
import { exportOptionSchemas } from './export-option-schemas'
import { filledIn, leftOut, withoutSpaces } from './field-rules'

const regionSchema = filledIn('Enter the AWS region of the stream').regex(
  regionPattern,
  'Write the region in AWS’s short form, like eu-west-1',
)

const accessKeyIdSchema = filledIn('Enter the access key ID')
  .regex(/^\w+$/, 'An access key ID has only letters and digits. Check that nothing else was copied with it')
  .min(16, 'An access key ID has at least 16 characters. Check that it was copied completely')
  .max(128, 'This is too long to be an access key ID')

const secretKeySchema = filledIn('Enter the secret access key')
  .regex(withoutSpaces, 'A secret access key has no spaces. Check that nothing else was copied with it')
  .max(512, 'This is too long to be a secret access key')

const connectionUrlSchema = z
  .url({ protocol: /^https$/, error: 'Enter a complete address that begins with https://' })
  .max(2_048, 'This is too long to be a connection URL')

/**
 * Keys with a region, or with a connection URL in its place. The documentation names the URL once and shows no
 * sample, so with it the keys may be left out, together.
 */
const credentialsSchema = z
  .strictObject({
    accessKeyId: leftOut(accessKeyIdSchema),
    secretKey: leftOut(secretKeySchema),
    region: leftOut(regionSchema),
    connectionUrl: leftOut(connectionUrlSchema),
  })
  .superRefine((values, context) => {
    const complain = (path: keyof typeof values, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    const { accessKeyId, secretKey, region, connectionUrl } = values
    const needsKeys = connectionUrl === undefined || accessKeyId !== undefined || secretKey !== undefined
    if (needsKeys && accessKeyId === undefined) complain('accessKeyId', 'Enter the access key ID')
    if (needsKeys && secretKey === undefined) complain('secretKey', 'Enter the secret access key')
    if (connectionUrl === undefined && region === undefined)
      complain('region', 'Enter the AWS region of the stream')
    if (connectionUrl !== undefined && region !== undefined) {
      complain('connectionUrl', 'Enter a region or a connection URL, not both')
    }
  })

const targetSchema = z.strictObject({
  stream: filledIn('Enter the name of the stream')
    .max(128, 'A stream name has at most 128 characters')
    .regex(streamNamePattern, 'A stream name has only letters, digits, hyphens, underscores and dots'),
  region: regionSchema,
  ...exportOptionSchemas,
})

export const amazonKinesisRules = defineRules(amazonKinesis, { credentialsSchema, targetSchema })
