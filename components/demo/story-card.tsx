import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { ChapterList } from './chapter-list'

/**
 * The demo as a story, for those who have five minutes.
 *
 * @param isAsking  somebody is signed in to an organization of their own, which a chapter would leave
 */
export function StoryCard({ isAsking }: { isAsking: boolean }) {
  return (
    <Card as="section" aria-labelledby="story-title">
      <CardHeader
        id="story-title"
        title="Watch it work, chapter by chapter"
        description="Each opens a simulated organization in the state it tells of, and says what to watch"
      />
      <CardBody>
        <ChapterList isAsking={isAsking} />
      </CardBody>
    </Card>
  )
}
