import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '#shared/contract/bridge.ts'
import { eventNames, pageCallNames } from '#shared/contract/names.ts'

const ask = (call: string) => (input: unknown, ticket?: number) => ipcRenderer.invoke(call, input, ticket)

const hear = (topic: string) => (listener: (value: unknown) => void) => {
  const bare = (_event: unknown, value: unknown): void => {
    listener(value)
  }
  ipcRenderer.on(topic, bare)
  return () => {
    ipcRenderer.off(topic, bare)
  }
}

const table = <T>(names: readonly string[], make: (name: string) => T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, make(name)]))

contextBridge.exposeInMainWorld('drydock', {
  calls: table(pageCallNames, ask),
  cancel: (ticket: number) => {
    ipcRenderer.send('cancel', ticket)
  },
  on: table(eventNames, hear),
} satisfies Record<keyof Bridge, unknown>)
