import type { Fields } from '../schema-fields'

const exclusions = ['identityMap', 'segmentMembership', 'timeSeriesEvents', '_repo']

/** Paths of the fields a streaming destination takes: single values, outside what the system keeps for itself. */
export function leafPaths(fields: Fields, prefix = ''): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (exclusions.includes(name) || field.type === 'array') return []
    if (field.type !== 'object') return [`${prefix}${name}`]
    return leafPaths(field.properties ?? {}, `${prefix}${name}.`)
  })
}
