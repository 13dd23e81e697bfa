/** What to do, where several errors ask for the same. */
export const remedies = {
  report: 'Report this with the request ID.',
  correctQuery: 'Correct the query if you wrote it yourself. Otherwise report this with the request ID.',
  correctBody:
    'Look through what you entered and try again. If nothing is missing, report this with the request ID.',
  lookForProxy:
    'Sign in again. If it happens once more, ask whoever runs this server whether a proxy on the way to Adobe removes headers.',
  wait: 'Wait a minute and try again.',
  reload: 'Reload to see how it stands now, then make your change again.',
  chooseAgain: 'Reload and choose among what is there now.',
  comeBack: 'Try again in a few minutes. If it stays, give Adobe the request ID.',
  deleteDataflows: 'Delete the dataflows that use it first.',
} as const
