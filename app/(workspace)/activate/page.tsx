import { redirect } from 'next/navigation'
import { stepHref } from '@/components/wizard/wizard-steps'

export default function ActivatePage() {
  redirect(stepHref('destination'))
}
