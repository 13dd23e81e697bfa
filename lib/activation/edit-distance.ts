/**
 * How many letters must be added, left out, replaced or swapped with their neighbour to get from one text to another.
 *
 * @param limit  what is further apart counts as `limit + 1`, and is not worked out to the end
 */
export function editDistance(one: string, other: string, limit: number): number {
  const far = limit + 1
  if (Math.abs(one.length - other.length) > limit) return far
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      const distance = Math.min(
        at(last, column - 1) + (isSame ? 0 : 1),
        at(last, column) + 1,
        at(current, column - 1) + 1,
        isSwapped ? at(beforeLast, column - 2) + 1 : far,
      )
      current.push(distance)
      least = Math.min(least, distance)
    }
    if (least > limit) return far
    beforeLast = last
    last = current
  }
  return Math.min(at(last, other.length), far)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
