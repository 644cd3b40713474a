import { defineConfig, globalIgnores } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { importZones } from './scripts/lint/import-zones.ts'
import { textsOnly } from './scripts/lint/texts-only.ts'

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/test-*.ts', '**/testing/**']
const clock = 'Time comes from a Clock, chance from a Random (#shared/clock.ts): both are injected.'
const world = 'src/shared does no I/O and runs on both sides: pass the value in.'

export default defineConfig(
  globalIgnores(['node_modules/', 'out/', 'out-*/', 'coverage/', 'test-results/', '**/*.js']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { local: { rules: { 'import-zones': importZones, 'texts-only': textsOnly } } },
    rules: {
      'local/import-zones': 'error',
      'local/texts-only': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-constant-binary-expression': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-control-regex': 'off',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-implicit-coercion': 'error',
      'no-self-compare': 'error',
      'no-unneeded-ternary': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      'object-shorthand': ['error', 'properties'],
      'prefer-const': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/main/time.ts', 'src/renderer/time.ts', ...tests],
    rules: {
      'no-console': 'error',
      'no-template-curly-in-string': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: clock },
        { object: 'performance', property: 'now', message: clock },
        { object: 'Math', property: 'random', message: clock },
        { object: 'crypto', property: 'randomUUID', message: clock },
        { object: 'crypto', property: 'getRandomValues', message: clock },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
        { selector: 'CallExpression[callee.name="Date"]', message: clock },
      ],
      'no-restricted-imports': [
        'error',
        {
          name: 'node:crypto',
          importNames: ['randomBytes', 'randomUUID', 'randomInt', 'randomFillSync'],
          message: clock,
        },
      ],
    },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      // An event handler may be an async function: what fails in it becomes a shown failure (renderer/ui/use-act.ts).
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // No compiler of React is used here.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: ['src/shared/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'console', 'crypto'].map(
          (name) => ({
            name,
            message: world,
          }),
        ),
      ],
    },
  },
)
