/** The texts of the window in the language in use: a second language is one more folder beside `en`. */
export * from './en/window/frame.ts'
export * from './en/window/numbers.ts'
export * from './en/window/stages.ts'
export * from './en/window/start.ts'
export * from './en/window/stop.ts'
export * from './en/window/connect.ts'
