import { z } from 'zod'

const schema = z.boolean('Switch this on or off').optional()

/** The members of a target that {@link exportOptions} describes. */
export const exportOptionSchemas = { includeSegmentNames: schema, includeSegmentTimestamps: schema }
