/**
 * Makes etags of the documented form: five hexadecimal groups, the double quotes part of the value.
 *
 * @returns a function whose every value is new
 */
export function createEtagSource(clock: () => number): () => string {
  let count = 0x0400_0e7f
  return () => {
    count += 1
    const first = count.toString(16).padStart(8, '0')
    const seconds = Math.floor(clock() / 1000)
      .toString(16)
      .padStart(8, '0')
    return `"${first}-0000-0200-0000-${seconds}0000"`
  }
}

/** Takes the double quotes off, if any. */
export function unquoted(etag: string): string {
  return etag.replace(/^"|"$/g, '')
}
