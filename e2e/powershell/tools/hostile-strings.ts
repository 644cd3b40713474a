/** A text that scripts, queries or consoles have tripped over, and what it is called in a test's title. */
export interface Hostile {
  readonly name: string
  readonly text: string
}

const at = (...points: readonly number[]): string => String.fromCodePoint(...points)

/** Texts that name themselves: short, and of characters that a terminal shows. */
const plain = (kind: string, texts: readonly string[]): readonly Hostile[] =>
  texts.map((text) => ({ name: `${kind} ${text}`, text }))

/** Each character alone and in the middle of a word, named by its code. */
const characters = (kind: string, points: readonly number[]): readonly Hostile[] =>
  points.flatMap((one) => [
    { name: `${kind} ${one.toString(16)}`, text: at(one) },
    { name: `${kind} ${one.toString(16)} inside`, text: `a${at(one)}b` },
  ])

const table = (kind: string, texts: Readonly<Record<string, string>>): readonly Hostile[] =>
  Object.entries(texts).map(([name, text]) => ({ name: `${kind} ${name}`, text }))

/** PowerShell takes the typographic ones for quotes, too: U+2018 to 201B single, U+201C to 201E double. */
const quotes = characters(
  'quote',
  [0x27, 0x22, 0x60, 0xb4, 0x2018, 0x2019, 0x201a, 0x201b, 0x201c, 0x201d, 0x201e, 0x201f, 0xab, 0xbb, 0xff07, 0xff02],
)

const controls = characters(
  'control',
  [0x00, 0x01, 0x04, 0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9b],
)

const lines = table('line', {
  'cr lf': 'a\r\nb',
  'separator 2028': `a${at(0x2028)}b`,
  'separator 2029': `a${at(0x2029)}b`,
  'many line feeds': 'a\n\n\nb',
  'line feed last': 'a\n',
  'cr lf last': 'a\r\n',
  'line feed first': '\na',
  'nul last': `PRA00007${at(0)}`,
  'colour code': `${at(0x1b)}[31mred${at(0x1b)}[0m`,
})

const unicode = table('unicode', {
  'right to left override': `a${at(0x202e)}exe.b`,
  'left to right mark': `a${at(0x200e)}b`,
  'zero width space': `a${at(0x200b)}b`,
  'byte order mark': `${at(0xfeff)}a`,
  'byte order mark alone': at(0xfeff),
  'no-break space': `a${at(0xa0)}b`,
  'no-break space alone': at(0xa0),
  'ideographic space alone': at(0x3000),
  emoji: at(0x1f600),
  'emoji with joiners': at(0x1f468, 0x200d, 0x1f469, 0x200d, 0x1f467),
  'combining characters': `e${at(0x301)}${at(0x302).repeat(20)}`,
  'composed e acute': at(0xe9),
  umlauts: at(0xe4, 0xf6, 0xfc, 0xdf, 0xc4, 0xd6, 0xdc),
  'dotless i': at(0x131, 0x49, 0x69, 0x130),
  'kelvin sign': at(0x212a),
  'kelvin sign in an id': `P${at(0x212a)}A00007`,
  'arabic digits in an id': `PRA0000${at(0x667)}`,
  hebrew: at(0x5e9, 0x5dc, 0x5d5, 0x5dd),
  arabic: at(0x645, 0x631, 0x62d, 0x628, 0x627),
  chinese: at(0x4f60, 0x597d),
  cyrillic: at(0x43f, 0x440, 0x438),
  'fullwidth letters': at(0xff30, 0xff32, 0xff21),
  'arabic digits': at(0x661, 0x662, 0x663),
  noncharacter: at(0xfffe),
  'private use': at(0xe000),
  'replacement character': at(0xfffd),
  'en dash Force': `${at(0x2013)}Force`,
  'em dash WhatIf': `${at(0x2014)}WhatIf`,
})

/** Not well formed: there is no UTF-8 of it. */
const surrogates = table('surrogate', {
  'high alone': '\ud800',
  'low alone': '\udc00',
  'high inside': 'a\ud83db',
  'low first': '\ude00a',
  'in the wrong order': '\ude00\ud83d',
})

const separators = plain('sign', [
  ...[
    ';',
    '|',
    '%',
    '&',
    '>',
    '<',
    '||',
    '&&',
    '>>',
    '2>&1',
    '#',
    '@',
    '!',
    '$',
    '^',
    '~',
    ',',
    '=',
    '?',
    '*',
    '.',
    '..',
  ],
  ...[
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    '()',
    '{}',
    '[]',
    '[a]',
    '[!a]',
    '[a-z]',
    '[^a]',
    '*[a]?',
    '`[a`]',
    '[[]',
    '[]]',
    '[%]',
  ],
  ...[
    'a*',
    '*a',
    '?a',
    'PC-*',
    'PC-??',
    'PRA*',
    'P[R]A00007',
    '(@)',
    '\\',
    '\\\\',
    '/',
    '//',
    '%%',
    '__',
    '[_]',
    '^%_[]',
  ],
])

const queries = plain('query', [
  ...[
    "' OR 1=1 --",
    '" OR "" = "',
    "' OR '1'='1",
    "\\' OR 1=1 --",
    "x'; DROP TABLE device; --",
    "' OR Name LIKE '%",
    "''",
  ],
  ...[
    '""',
    "\\'",
    '\\"',
    'a\\',
    'a\\\\',
    "\\'; canary; '",
    "') OR (1=1",
    "' UNION SELECT * FROM SMS_R_System",
    '%',
    '_',
  ],
  ...[
    'PC-0_',
    'PC-0%',
    'PC-0[1-3]',
    'PC-0[^9]',
    '%PC%',
    "' OR __CLASS <> '",
    "' OR ResourceID > 0 OR Name = '",
    'NULL',
  ],
  ...[
    '1 OR 1=1',
    '0; DELETE',
    '-- ',
    '/* */',
    '\\%',
    "'||'",
    "%' OR Description LIKE '%",
    'Autopilot%',
    'drydock%=',
    '[[',
  ],
])

const expressions = plain('script', [
  ...[
    '$(canary)',
    '$env:PATH',
    '${env:PATH}',
    '$canary',
    '$PSHOME',
    '$null',
    '$true',
    '$_',
    '$($x)',
    '@(canary)',
    '@x',
    '@{a=1}',
  ],
  ...[
    ';canary',
    '; canary ;',
    '| canary',
    '& canary',
    '. canary',
    '`canary`',
    '{ canary }',
    '&{ canary }',
    '`$(canary)',
    '$( canary',
  ],
  ...[
    "'; canary; '",
    '"; canary; "',
    "'); canary; ('",
    '"); canary; ("',
    "' + (canary) + '",
    '" + (canary) + "',
    '"$(canary)"',
  ],
  ...[
    '[scriptblock]::Create("canary").Invoke()',
    'Invoke-Expression canary',
    'iex canary',
    'Start-Process canary',
    'canary',
  ],
  ...[
    "@'",
    "'@",
    '@"',
    '"@',
    '# canary',
    '<# #>',
    '<# canary #>',
    '--%',
    '--% & canary',
    '-Force',
    '-WhatIf',
    '-WhatIf:$false',
  ],
  ...['-Confirm:$false', '-ErrorAction', '--', '-', '/c canary', '-Command canary', '-EncodedCommand YwBhAG4AYQByAHkA'],
  ...[
    '[int]',
    '[System.IO.File]',
    '[scriptblock]',
    '#requires -Version 99',
    'param($x)',
    'exit 1',
    'throw canary',
    'return',
    'break',
  ],
  ...[
    '$ExecutionContext.InvokeCommand.InvokeScript("canary")',
    '%COMSPEC% /c canary',
    'cmd /c canary',
    '`n',
    '`0',
    '`u{0}',
    '$(',
    '${',
  ],
])

const scripts = table('script', {
  'canary on the next line': 'a\ncanary\n',
  'canary after cr lf': 'a\r\ncanary\r\n',
  'canary after a null': `a${at(0)}canary`,
  'canary between typographic quotes': `${at(0x2019)}; canary; ${at(0x2018)}`,
  'canary between double typographic quotes': `${at(0x201d)}; canary; ${at(0x201c)}`,
  'canary between low quotes': `${at(0x201e)}; canary; ${at(0x201e)}`,
  'canary after a here-string': "a\n'@\ncanary\n@'",
  'canary after a double here-string': 'a\n"@\ncanary\n@"',
  'canary after a separator 2028': `a${at(0x2028)}canary`,
  'canary after a separator 85': `a${at(0x85)}canary`,
  'a blank line ends a block': 'a\n\n\ncanary',
})

const formats = plain('format', [
  ...['{0}', '{', '}', '{{0}}', '{0:text}', '{1}', '{99}', '{-1}', '{0,9999}', '{x}', '%s', '%d', '%n', '%1', '%PATH%'],
  ...['$1', '$0', '$&', '$$', '${name}', '\\1', '\\0', '\\n', '\\u0041', '&amp;', '&#0;', '%00', '%2e%2e', '%0a'],
])

/** What JSON, PowerShell or a console's column would like to make something else of. */
const lookalikes = plain('looks like', [
  ...[
    '2026-11-24T08:00:00Z',
    '2026-11-24',
    '2026-11-24T08:00:00.000+01:00',
    '/Date(0)/',
    '\\/Date(0)\\/',
    '24.11.2026',
    '08:00',
  ],
  ...[
    '0',
    '-0',
    '1',
    '01',
    '1e3',
    '0x10',
    '1.0',
    '1,5',
    '1kb',
    'NaN',
    'Infinity',
    '-1',
    '99999999999999999999',
    '16777219',
  ],
  ...[
    'true',
    'false',
    'True',
    '$false',
    'null',
    'undefined',
    '[]',
    '{}',
    '""',
    '"a"',
    '{"a":1}',
    '[1,2]',
    '{"sealed":"AAAA"}',
  ],
  ...[
    '{"date":0}',
    '{"class":"SMS_Package","properties":{}}',
    'YWJj',
    'AAAA====',
    '.a',
    '.',
    '..a',
    '<a/>',
    '<!-- -->',
    '<![CDATA[x]]>',
  ],
  ...[
    '&lt;',
    '<?xml version="1.0"?>',
    ']]>',
    'GUID:00000000-0000-0000-0000-000000000000',
    '00:00:00:00:00:00',
    'PRA00007',
    'pra00007',
  ],
  ...[
    'SMS00001',
    'PRAGGGGG',
    'PRA0000',
    'PRA000070',
    'XYZ00001',
    ' PRA00007',
    'PRA00007 ',
    'drydock-profile=',
    'System.Object[]',
  ],
  ...[
    'PRA00007,PRA00009',
    'System.Collections.Hashtable',
    'constructor',
    '__proto__',
    'toString',
    'Count',
    'Keys',
    'Length',
    'Item',
  ],
])

const paths = plain('path', [
  ...[
    'C:\\',
    'C:\\Windows\\System32',
    'C:',
    'c:x',
    '\\\\server\\share',
    '\\\\server\\share\\..\\..',
    '\\\\?\\C:\\',
    '\\\\.\\PIPE\\x',
  ],
  ...[
    '\\\\server',
    '\\\\',
    '//server/share',
    '\\\\server\\share\\*',
    '\\\\server\\share\\[a]',
    '..\\..',
    '../../etc/passwd',
    '.\\canary',
  ],
  ...[
    'CON',
    'NUL',
    'COM1',
    'PRN',
    'aux.txt',
    'Env:\\PATH',
    'Env:PATH',
    'PRA:\\',
    'PRA:',
    'HKLM:\\SOFTWARE',
    'Function:\\canary',
  ],
  ...[
    'Variable:x',
    'FileSystem::C:\\',
    'Microsoft.PowerShell.Core\\FileSystem::/',
    '~',
    '/',
    '/dev/null',
    'file:///etc/passwd',
    '\\',
  ],
  ...['http://127.0.0.1/', 'ldap://x', 'a:stream', '"C:\\Program Files"', 'a/b', 'a\\b', 'a.', 'a ', '::'],
])

const blanks = table('blank', {
  empty: '',
  one: ' ',
  many: '     ',
  tab: '\t',
  'line feed': '\n',
  'cr lf': '\r\n',
  leading: ' a',
  trailing: 'a ',
  both: ' a ',
  'leading tab': '\ta',
  'trailing tab': 'a\t',
})

const long = table('long', {
  '51 characters': 'n'.repeat(51),
  '50 characters': 'n'.repeat(50),
  '129 characters': 'n'.repeat(129),
  '256 characters': 'n'.repeat(256),
  '513 characters': 'n'.repeat(513),
  '32 KB': 'n'.repeat(32 * 1024),
  '32 KB of quotes': "'".repeat(32 * 1024),
  '32 KB of wildcards': '%'.repeat(32 * 1024),
  '32 KB of brackets': '['.repeat(32 * 1024),
  '32 KB of backslashes': '\\'.repeat(32 * 1024),
  '32 KB of emoji': at(0x1f600).repeat(16 * 1024),
  '32 KB of blanks': ' '.repeat(32 * 1024),
  '50 emoji': at(0x1f600).repeat(50),
  '25 emoji': at(0x1f600).repeat(25),
})

/** What the site and the engine say when something fails: a text that holds it must not be taken for a failure. */
const errors = plain('says', [
  ...['No object corresponds to the specified parameters.', 'An object with the specified name already exists.'],
  ...[
    'access denied',
    'timed out',
    'The RPC server is unavailable. 0x800706BA',
    '0x800706BE',
    'drydock:site-busy',
    'Invalid query',
  ],
])

/** Almost a name that is there: a comparison for people's languages takes them for the same. */
const near = [
  ...['DrydockPermit', 'PC-02', 'PRA00007', 'SMS00001', 'dp1.practice.example', 'Staff laptops'],
  ...['package', 'available', 'mac', 'group', 'all', 'package-create'],
].flatMap((name) =>
  table(`nearly ${name}`, {
    'with a null': `${name}${at(0)}`,
    'with a zero width space': `${name.slice(0, 2)}${at(0x200b)}${name.slice(2)}`,
    'with a soft hyphen': `${name.slice(0, 2)}${at(0xad)}${name.slice(2)}`,
    'in other letters': name.toUpperCase() === name ? name.toLowerCase() : name.toUpperCase(),
    'with a blank': `${name} `,
    'with a wildcard': `${name.slice(0, -1)}*`,
    'with a set': `${name.slice(0, -1)}[${name.slice(-1)}]`,
    'with a placeholder': `${name.slice(0, -1)}_`,
  }),
)

/** Where feeds go on: of the form, almost of it, and beyond any number. */
const marks = table('mark', {
  'arabic digits': `m1|${at(0x660)}|0|0|`,
  'arabic digits of clients': `c1|${at(0x660)}|`,
  'the last instant': 'm1|999999999999|0|0|',
  'no more lines': 'm1|0|-1|999999999|AAAAAAAA',
  'the last client': 'c1|9999999999|',
  'a client twice': 'c1|0|1:AAAA,1:AAAA,',
  'no client': 'c1|0|9999999999:AAAA,',
  'a row': 'r1',
})

/** Every text once. */
function once(all: readonly Hostile[]): readonly Hostile[] {
  const seen = new Set<string>()
  return all.filter(({ text }) => {
    const first = !seen.has(text)
    seen.add(text)
    return first
  })
}

export const hostileStrings: readonly Hostile[] = once([
  ...[...quotes, ...controls, ...lines, ...unicode, ...surrogates, ...blanks, ...long],
  ...[
    ...separators,
    ...queries,
    ...expressions,
    ...scripts,
    ...formats,
    ...lookalikes,
    ...paths,
    ...errors,
    ...near,
    ...marks,
  ],
])
