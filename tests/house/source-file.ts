/** The project's own source as the house tests read it: each file with its syntax tree and what it imports. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

export interface Import {
  /** As written: a package's name, or a relative path. */
  specifier: string
  /** Path from the project's root, or null for a package. */
  target: string | null
  /** Gone after compilation. */
  typeOnly: boolean
  line: number
}

export class SourceFile {
  /** From the project's root, with `/`. */
  readonly path: string
  readonly text: string
  #tree: ts.SourceFile | null = null
  #imports: readonly Import[] | null = null

  constructor(path: string) {
    this.path = path
    this.text = readText(path)
  }

  /** Parsed when it is first asked for: most questions are about names and words. */
  get tree(): ts.SourceFile {
    const kind = this.path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
    this.#tree ??= ts.createSourceFile(this.path, this.text, ts.ScriptTarget.Latest, true, kind)
    return this.#tree
  }

  get imports(): readonly Import[] {
    this.#imports ??= importsOf(this.path, this.tree)
    return this.#imports
  }
}

/** Paths of the files under a folder whose names end in one of the endings. */
export function filesUnder(folder: string, endings: readonly string[]): string[] {
  const absolute = join(projectRoot, folder)
  if (!existsSync(absolute)) return []
  return (
    readdirSync(absolute, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      // What the benchmark's other servers brought along isn't ours.
      .filter((path) => !path.split(sep).includes('node_modules'))
      .filter((path) => endings.some((ending) => path.endsWith(ending)) && statSync(join(projectRoot, path)).isFile())
      .toSorted()
  )
}

export const readText = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')

/** Every TypeScript file under the folders. */
export function sourcesUnder(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) => filesUnder(folder, ['.ts', '.tsx'])).map((path) => new SourceFile(path))
}

/** Calls back for every node of the tree, parents first. */
export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  ts.forEachChild(node, (child) => visit(child, see))
}

export const lineOf = (tree: ts.SourceFile, node: ts.Node): number =>
  tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1

function importsOf(path: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = []
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return
    found.push({
      specifier: specifier.text,
      target: targetOf(path, specifier.text),
      typeOnly,
      line: lineOf(tree, specifier),
    })
  }
  visit(tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false)
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false)
    else if (ts.isNewExpression(node) && node.expression.getText(tree) === 'URL') add(node.arguments?.[0], false)
  })
  return found.filter((one) => one.target !== null || !/^[./]|^[a-z]+:\/\//.test(one.specifier))
}

/** The project file behind a relative specifier; null for packages and for what is no file of ours. */
function targetOf(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null
  return relative(projectRoot, join(projectRoot, dirname(from), specifier.replace(/\?.*$/, '')))
}

/** `@tldraw/editor/x` -> `@tldraw/editor`, `node:fs` -> `node:fs`, `yjs/x` -> `yjs` */
export function packageOf(specifier: string): string {
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier)
}
