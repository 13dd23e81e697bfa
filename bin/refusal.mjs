/** An end that a person can act on: its message is all they see, without a stack trace. */
export class Refusal extends Error {
  /** @override */
  name = 'Refusal'
}
