import type { ContentKind, DeploymentRequest, FeedPage } from '#shared/site.ts'
import { never, testUnc, type TestWorld } from '#main/practice/test-world.ts'
import type { Case } from './case.ts'

const point = 'dp1.practice.example'
const newPackage = async (test: TestWorld) => ({
  kind: 'package' as const,
  id: await test.site.packages.create({ name: 'Config', path: `${testUnc}\\A`, description: '' }, never),
})
const sentPackage = async (test: TestWorld) => {
  const content = await newPackage(test)
  await test.site.content.send(content, [point], never)
  return content
}

const deploy = (test: TestWorld, given: Partial<DeploymentRequest>) =>
  test.site.deployments.create(
    {
      taskSequenceId: 'PRA00009',
      collectionId: 'PRA00015',
      purpose: 'available',
      availability: 'clients',
      option: 'download-when-needed',
      showProgress: true,
      availableFrom: '2026-11-24T08:00:00.000Z',
      expires: '2026-11-25T08:00:00.000Z',
      comment: '',
      ...given,
    },
    never,
  )

const kinds: readonly ContentKind[] = ['package', 'boot-image', 'os-image']

export const contentCases: readonly Case[] = [
  ...kinds.flatMap((kind): readonly Case[] => [
    { name: `content.states ${kind}`, run: (test, id) => test.site.content.states([{ kind, id }], never) },
    { name: `content.send ${kind}`, run: (test, id) => test.site.content.send({ kind, id }, [point], never) },
    {
      name: `content.redistribute ${kind}`,
      run: (test, id) => test.site.content.redistribute({ kind, id }, point, never),
    },
    { name: `content.validate ${kind}`, run: (test, id) => test.site.content.validate({ kind, id }, point, never) },
  ]),
  {
    name: 'content.send point',
    run: async (test, text) => test.site.content.send(await newPackage(test), [text], never),
  },
  {
    name: 'content.send point beside another',
    run: async (test, text) => {
      const content = await newPackage(test)
      await test.site.content.send(content, [point, text], never)
      return test.site.content.states([content], never)
    },
  },
  {
    name: 'content.redistribute point',
    run: async (test, text) => test.site.content.redistribute(await sentPackage(test), text, never),
  },
  {
    name: 'content.validate point',
    run: async (test, text) => test.site.content.validate(await sentPackage(test), text, never),
  },
]

/** Marks are each door's own: what is one here is none there. */
const isMark = (text: string): boolean => /^[mc]1\||^r\d+$/.test(text)
const page = ({ lines, more }: FeedPage<unknown>): unknown => ({ lines, more })

export const deploymentCases: readonly Case[] = [
  {
    name: 'deployments.create comment',
    run: async (test, comment) => {
      const id = await deploy(test, { comment })
      return [await test.site.deployments.get(id, never), await test.site.deployments.withMarker(comment, never)]
    },
  },
  {
    name: 'deployments.create taskSequenceId',
    run: async (test, taskSequenceId) => test.site.deployments.get(await deploy(test, { taskSequenceId }), never),
  },
  {
    name: 'deployments.create collectionId',
    run: async (test, collectionId) => test.site.deployments.get(await deploy(test, { collectionId }), never),
  },
  {
    name: 'deployments.create availableFrom',
    run: async (test, availableFrom) => test.site.deployments.get(await deploy(test, { availableFrom }), never),
  },
  {
    name: 'deployments.create expires',
    run: async (test, expires) => test.site.deployments.get(await deploy(test, { expires }), never),
  },
  {
    name: 'deployments.change',
    run: (test, text) => test.site.deployments.change(text, { option: 'download-first' }, never),
  },
  {
    name: 'deployments.change availableFrom',
    run: async (test, availableFrom) => {
      const id = await deploy(test, {})
      await test.site.deployments.change(id, { availableFrom }, never)
      return test.site.deployments.get(id, never)
    },
  },
  {
    name: 'deployments.change expires',
    run: async (test, expires) => {
      const id = await deploy(test, {})
      await test.site.deployments.change(id, { expires }, never)
      return test.site.deployments.get(id, never)
    },
  },
  { name: 'deployments.withMarker', run: (test, text) => test.site.deployments.withMarker(text, never) },
  { name: 'deployments.get', run: (test, text) => test.site.deployments.get(text, never) },
  { name: 'deployments.onCollection', run: (test, text) => test.site.deployments.onCollection(text, never) },
  { name: 'deployments.ofTaskSequence', run: (test, text) => test.site.deployments.ofTaskSequence(text, never) },
  { name: 'deployments.remove', run: (test, text) => test.site.deployments.remove(text, never) },
  {
    name: 'status.messages deployment',
    run: async (test, text) => page(await test.site.status.messages(text, null, never)),
  },
  {
    name: 'status.messages mark',
    run: async (test, text) => (isMark(text) ? null : test.site.status.messages('PRA20001', text, never)),
  },
  {
    name: 'status.clients deployment',
    run: async (test, text) => page(await test.site.status.clients(text, null, never)),
  },
  {
    name: 'status.clients mark',
    run: async (test, text) => (isMark(text) ? null : test.site.status.clients('PRA20001', text, never)),
  },
  { name: 'status.summary', run: (test, text) => test.site.status.summary(text, never) },
  { name: 'status.nudge', run: (test, text) => test.site.status.nudge(text, never) },
]
