/** Two switches that both destinations share. Their labels are documented by Adobe, the JSON keys are observed. */
export const exportOptions = {
  defaults: { includeSegmentNames: false, includeSegmentTimestamps: false },
  fields: [
    {
      name: 'includeSegmentNames',
      label: 'Include audience names',
      hint: 'Adds each audience’s name next to its ID. Easier to read, but records get larger.',
    },
    {
      name: 'includeSegmentTimestamps',
      label: 'Include audience timestamps',
      hint: 'Each record says when its audiences were created, changed and mapped.',
    },
  ],
} as const
