import { Refusal } from './refusal'

/** Published codes and sentences of the gateway. */
export const gatewayMessages = {
  '400003': 'Missing header',
  '401013': 'Oauth token is not valid',
  '403000': 'Api Key is required',
  '403003': 'Api Key is invalid',
  '403010': 'Oauth token is missing.',
  '403025': 'Profile is not valid',
  '403027': 'User region is missing',
  /** Assumed: the answer to a path no service owns is not published. */
  '404000': 'The requested resource was not found',
  '429050': 'Too many requests',
} as const

/** A code of the gateway's table. */
export type GatewayErrorCode = keyof typeof gatewayMessages

/** Documented body; the status is assumed to be the first three digits of the code. */
export function gatewayRefusal(
  code: GatewayErrorCode,
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  const message = gatewayMessages[code]
  const toBody = ({ flags }: { flags: { errorCodeType: 'string' | 'number' } }) => ({
    error_code: flags.errorCodeType === 'number' ? Number(code) : code,
    message,
  })
  return new Refusal(Number(code.slice(0, 3)), message, toBody, headers)
}
