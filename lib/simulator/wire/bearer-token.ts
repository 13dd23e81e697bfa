/** The token of an `Authorization: Bearer` header; undefined when there is none of that form. */
export function bearerToken(request: Request): string | undefined {
  return /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
}
