import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** Offered where the test found nothing wrong, but could not look at everything. What is wrong is never passed over. */
export function CreateAnyway({ onPress }: { onPress: () => void }) {
  return (
    <Notice
      tone="warning"
      title="Not everything could be tested"
      isLive
      actions={<Button onPress={onPress}>Create anyway</Button>}
    >
      Nothing that was entered was found wrong. If you go on, the first export shows whether records arrive.
    </Notice>
  )
}
