/**
 * Makes an If-Match value of an etag: the double quotes belong to it (RFC 9110, 8.8.3). Flow Service prints them
 * inside the JSON string, one old sample does not; an unquoted one is answered with 412.
 */
export function toIfMatch(etag: string): string {
  return etag.startsWith('"') || etag.startsWith('W/"') ? etag : `"${etag}"`
}
