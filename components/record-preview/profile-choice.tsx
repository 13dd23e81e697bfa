import { SelectField } from '@/components/ui/select-field'
import {
  type SampleProfileId,
  sampleProfileIds,
  sampleProfiles,
} from '@/lib/activation/record-preview/sample-profile'

interface ProfileChoiceProps {
  value: SampleProfileId
  onChange: (id: SampleProfileId) => void
}

const options = sampleProfileIds.map((id) => ({
  value: id,
  label: sampleProfiles[id].label,
  description: sampleProfiles[id].explanation,
}))

/** Whose record is looked at. */
export function ProfileChoice({ value, onChange }: ProfileChoiceProps) {
  return (
    <SelectField
      label="Sample profile"
      name="sampleProfile"
      isLabelHidden
      value={value}
      onChange={onChange}
      options={options}
    />
  )
}
