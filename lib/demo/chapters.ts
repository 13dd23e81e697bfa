/** The chapters of the demo's story: what each shows, and what a viewer is to watch. */

interface ChapterText {
  readonly id: string
  readonly title: string
  /** What it shows, in one sentence. */
  readonly summary: string
  /** What to do and what to watch, in order. */
  readonly watch: readonly string[]
}

export const chapters = [
  {
    id: 'first-activation',
    title: 'A first activation',
    summary: 'From an audience to records in a stream, with every call in sight.',
    watch: [
      'Press Next through the steps. The pipeline fills in with what was chosen; the record on the right is what will leave.',
      'On Review, open “Show the calls”, then press “Create and start exporting”.',
      'The gates open as Adobe answers. In the end the dataflow is read back and compared, line by line.',
    ],
  },
  {
    id: 'wrong-key',
    title: 'A wrong key, then the fix',
    summary: 'Credentials are tested before anything is created, and the wrong field is named.',
    watch: [
      'Under “Try a failure”, choose “Wrong secret access key”. It is filled in and tested at once.',
      'The ladder stops at the key: nothing was created, and the field that is wrong says so.',
      'Type any other secret and test again. Everything passes, and Next goes on.',
    ],
  },
  {
    id: 'resumed',
    title: 'A failure half way, resumed',
    summary: 'Adobe fails in the middle. What was created is kept, and the rest is made once.',
    watch: [
      'Press “Create and start exporting”. The target cannot be created: Adobe answers with an error, three times.',
      'What stands is listed with its ID. Nothing runs on in the dark.',
      'Press “Try again”. It goes on from there, makes nothing twice, and ends verified.',
    ],
  },
  {
    id: 'undone',
    title: 'A failure half way, undone',
    summary: 'The same in the other direction: everything that was created is deleted again.',
    watch: [
      'Press “Create and start exporting”. Adobe refuses the last change, for want of a permission.',
      'Press “Undo and delete what was created”. It deletes in reverse order, and only what is its own.',
      'Look at Dataflows and at its unused connections: nothing is left behind.',
    ],
  },
  {
    id: 'two-admins',
    title: 'Two admins, one dataflow',
    summary: 'Somebody else changes the dataflow while you do. Both changes stay.',
    watch: [
      'Add an audience, then press “Send the changes”. At that moment another admin renames the dataflow and adds an attribute.',
      'Adobe refuses the outdated version. The edit is made anew from the current one, and both changes stay.',
      'To see a conflict, start over and rename the dataflow as well: both names are shown side by side.',
    ],
  },
  {
    id: 'key-rotation',
    title: 'A key is rotated',
    summary: 'New credentials prove themselves before they replace the ones that work.',
    watch: [
      'Press “Enter new credentials”. With AKIADEMO000000000001 and the secret demo-secret-wrong they are turned down, and the working key stays.',
      'Enter any other secret. It is tested, tried by Adobe on an account of its own, then put in place.',
      'The outcome names the dataflows that send with it from now on.',
    ],
  },
  {
    id: 'policy-block',
    title: 'A policy says no',
    summary: 'An attribute that may not leave is named before anything is created.',
    watch: [
      'Press “Create and start exporting”. The tax ID is labelled C2, and a policy of the organization keeps it inside.',
      'The problem names the attribute, the label and the policy, and links to the attribute.',
      'Remove it, return to Review, and create. What may leave, leaves.',
    ],
  },
] as const satisfies readonly ChapterText[]

export type ChapterId = (typeof chapters)[number]['id']

export interface Chapter extends ChapterText {
  readonly id: ChapterId
  /** 1, 2, 3 … */
  readonly number: number
}

/** The chapter of this id; undefined for anything else. */
export function findChapter(id: string | undefined): Chapter | undefined {
  const index = chapters.findIndex((one) => one.id === id)
  const chapter = chapters[index]
  return chapter && { ...chapter, number: index + 1 }
}

/** The one that follows; undefined after the last. */
export function nextChapter({ number }: Chapter): Chapter | undefined {
  return findChapter(chapters[number]?.id)
}
