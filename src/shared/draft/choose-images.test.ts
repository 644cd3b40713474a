import { expect, it } from 'vitest'
import { firstImages, imageProblems } from './choose-images.ts'

const boot = (id: string, architecture: string) => ({ id, name: id, version: '10.0.1', architecture })
const index = (number: number, edition: string, version = '10.0.22631.1') => ({
  index: number,
  name: edition,
  edition,
  architecture: 'x64',
  version,
  language: 'en-US',
})
const os = (id: string, ...indexes: ReturnType<typeof index>[]) => ({ id, name: id, version: '', indexes })
const nothing = { bootImageId: null, osImageId: null, imageIndex: null }

it('the only boot image that suits is chosen; of two neither', () => {
  const x86 = boot('P2', 'x86')
  expect(firstImages({ bootImages: [x86, boot('P1', 'x64')], osImages: [] }).bootImageId).toBe('P1')
  expect(firstImages({ bootImages: [boot('P1', 'x64'), boot('P3', 'x64')], osImages: [] }).bootImageId).toBeNull()
  expect(firstImages({ bootImages: [x86], osImages: [] })).toEqual(nothing)
})

it('the newest Enterprise index of a client is chosen, by numbers and not by letters', () => {
  const osImages = [
    os('OLD', index(1, 'Enterprise', '10.0.9600.1')),
    os('NEW', index(1, 'Professional', '10.0.26200.1'), index(5, 'Enterprise', '10.0.26100.4652')),
    os('MID', index(3, 'Enterprise', '10.0.26100.900')),
    os('SERVER', index(1, 'ServerStandard', '10.0.99999.1')),
  ]
  expect(firstImages({ bootImages: [], osImages })).toEqual({ ...nothing, osImageId: 'NEW', imageIndex: 5 })
  expect(firstImages({ bootImages: [], osImages: osImages.slice(3) })).toEqual(nothing)
})

it('what is gone or does not suit is told with what suits', () => {
  const images = {
    bootImages: [boot('P1', 'x64'), boot('P2', 'x86')],
    osImages: [os('P11', index(1, 'Education'), index(2, 'Core'), index(6, 'Enterprise')), os('P12', index(1, 'Core'))],
  }
  const problems = (bootImageId: string, osImageId: string, imageIndex: number | null) =>
    imageProblems({ bootImageId, osImageId, imageIndex }, images)
  expect(problems('P1', 'P11', 6)).toEqual({ boot: null, os: null, index: null })
  expect(problems('P9', 'P99', 6)).toEqual({
    boot: { code: 'boot-image-gone', id: 'P9' },
    os: { code: 'os-image-gone', id: 'P99' },
    index: null,
  })
  expect(problems('P2', 'P11', 3)).toMatchObject({
    boot: { code: 'boot-image-unsuitable', architecture: 'x86' },
    index: { code: 'index-gone', id: 'P11', index: 3, suitable: [1, 6] },
  })
  expect(problems('P1', 'P11', 2).index).toMatchObject({ code: 'index-unsuitable', suitable: [1, 6] })
  expect(problems('P1', 'P12', 1)).toMatchObject({ os: { code: 'no-suitable-index' }, index: null })
  expect(imageProblems(nothing, images)).toEqual({ boot: null, os: null, index: null })
})
