/** AWS's short form: `eu-west-1`, `us-gov-west-1`. */
export const regionPattern = /^[a-z]{2}(-[a-z]+)+-\d$/

/** 1 to 128 of these. */
export const streamNamePattern = /^[\w.-]+$/

export const accountIdPattern = /^\d{12}$/

/** The part of AWS a region lies in; an ARN of one means nothing in another. */
export function partitionOf(region: string): 'aws' | 'aws-cn' | 'aws-us-gov' {
  if (region.startsWith('cn-')) return 'aws-cn'
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
}
