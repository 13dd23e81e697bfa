import { Notice } from '@/components/ui/notice'

/** Why there is nothing to test: said before anybody looks for the button. */
export function StoredAccountNote() {
  return (
    <Notice tone="info" title="A stored account cannot be tested here">
      Its keys are at Adobe, which shows them to nobody. Adobe uses them with the first export. Accounts that
      are in use have shown that they work.
    </Notice>
  )
}
