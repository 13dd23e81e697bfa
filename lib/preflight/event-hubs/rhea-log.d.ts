declare module 'rhea/lib/log.js' {
  const log: Record<string, { enabled: boolean }>
  export = log
}
