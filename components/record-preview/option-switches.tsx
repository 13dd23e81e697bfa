import { Checkbox } from '@/components/ui/checkbox'
import { exportOptions } from '@/lib/destinations/export-options'

export interface ExportOptions {
  readonly includeSegmentNames: boolean
  readonly includeSegmentTimestamps: boolean
}

interface OptionSwitchesProps {
  options: ExportOptions
  onChange: (options: ExportOptions) => void
}

/** The export options, where their effect can be seen. */
export function OptionSwitches({ options, onChange }: OptionSwitchesProps) {
  return (
    <div className="flex flex-wrap gap-x-5 gap-y-1.5 text-sm">
      {exportOptions.fields.map(({ name, label }) => (
        <Checkbox
          key={name}
          isSelected={options[name]}
          onChange={(isSelected) => onChange({ ...options, [name]: isSelected })}
        >
          {label}
        </Checkbox>
      ))}
    </div>
  )
}
