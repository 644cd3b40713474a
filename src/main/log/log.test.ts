import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { handClock } from '#main/store/test-store.ts'
import { fileLog } from './log.ts'

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'log-'))
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true })
  })
  return made
}

const linesOf = (file: string): readonly unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))

const clock = handClock(Date.parse('2026-11-24T07:00:00Z'))
const mostBytes = 5 * 1024 * 1024

describe('the log', () => {
  it('is one JSON object a line, with time, level, what and process', () => {
    const file = path.join(folder(), 'drydock.log')
    const log = fileLog(file, clock)
    log.info('opened')
    log.warn('step-again', { step: 'package', attempt: 2 })
    log.error('broke', { detail: 'line one\nline two' })
    const always = { at: '2026-11-24T07:00:00.000Z', pid: process.pid }
    expect(linesOf(file)).toEqual([
      { ...always, level: 'info', what: 'opened' },
      { ...always, level: 'warn', what: 'step-again', step: 'package', attempt: 2 },
      { ...always, level: 'error', what: 'broke', detail: 'line one\nline two' },
    ])
  })

  it('holds no secret', () => {
    const file = path.join(folder(), 'drydock.log')
    fileLog(file, clock).error('refused', { request: { authorization: 's3cr3t' }, url: 'http://h/?code=s3cr3t' })
    expect(readFileSync(file, 'utf8')).not.toContain('s3cr3t')
  })

  it.skipIf(process.platform === 'win32')('can be read by its owner only', () => {
    const file = path.join(folder(), 'drydock.log')
    fileLog(file, clock).info('opened')
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it('takes numbers that JSON has no form for', () => {
    const file = path.join(folder(), 'drydock.log')
    fileLog(file, clock).info('sized', { bytes: 12n })
    expect(linesOf(file)).toMatchObject([{ bytes: '12' }])
  })
})

describe('rotation', () => {
  it('keeps what was there beside the new file, and one such only', () => {
    const file = path.join(folder(), 'drydock.log')
    const log = fileLog(file, clock)
    for (const what of ['first', 'second']) {
      writeFileSync(file, `"${what}"`.padEnd(mostBytes + 1))
      log.info('opened')
      expect(linesOf(file)).toMatchObject([{ what: 'opened' }])
      expect(readFileSync(`${file}.1`, 'utf8')).toContain(what)
    }
    expect(existsSync(`${file}.2`)).toBe(false)
  })

  it('leaves a smaller file as it is', () => {
    const file = path.join(folder(), 'drydock.log')
    writeFileSync(file, `{}${' '.repeat(mostBytes - 3)}\n`)
    fileLog(file, clock).info('opened')
    expect(existsSync(`${file}.1`)).toBe(false)
    expect(linesOf(file).at(-1)).toMatchObject({ what: 'opened' })
  })
})

describe('a log that can not be written', () => {
  const places: readonly (readonly [string, (file: string) => void])[] = [
    ['in a folder that is not there', () => undefined],
    ['where a folder lies', (file) => mkdirSync(file, { recursive: true })],
    [
      'that can not be moved aside',
      (file) => {
        mkdirSync(path.join(`${file}.1`, 'inside'), { recursive: true })
        writeFileSync(file, ' '.repeat(mostBytes + 1))
      },
    ],
  ]
  it.each(places)('does not stop the work: %s', (_where, prepare) => {
    const file = path.join(folder(), 'logs', 'drydock.log')
    prepare(file)
    const log = fileLog(file, clock)
    expect(() => {
      log.info('opened')
      log.error('broke', { detail: 'x' })
    }).not.toThrow()
  })
})
