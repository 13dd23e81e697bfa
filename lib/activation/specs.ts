import type { SpecReference } from './bodies'

/** Unified Profile: where every exported profile comes from. The same in every organization (documented). */
export const profileSpec: SpecReference = { id: '8a9c3494-9708-43d7-ae3f-cda01e5030e1', version: '1.0' }

/** The flow spec of profile-based streaming destinations (documented). */
export const flowSpec: SpecReference = { id: '71471eba-b620-49e4-90fd-23f1fa0174d8', version: '1.0' }
