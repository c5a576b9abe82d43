import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from '../process/tool.ts'
import { trackedFiles } from './tracked-files.ts'

/** What people read; other attributes hold names of classes, ids and addresses. */
const spoken =
  /^(alt|title|label|placeholder|description|help|caption|text|summary|hint|aria-(label|description|valuetext|roledescription))$/
const words = /\p{L}{2,}/u
/** Names that every language writes alike. */
const names =
  /^(· Sandi|Sandi|Esc|HTTP|OTP|SMS|API|URL|ID|UTC|JSON|CSV|GET|POST|curl|Node|PHP|Python|Go|OpenAPI|WhatsApp)$/

/** Whether a page or a component has a text of its own instead of one that is translated. */
export async function hardCodedText(): Promise<string> {
  const files = trackedFiles().filter(path => /^(app|components)\/.*\.tsx$/.test(path) && !exempt(path))
  return files.flatMap(textsOf).join('\n')
}

/** Shown to developers only, or pasted into other people's programs. */
function exempt(path: string): boolean {
  return (
    path.startsWith('app/design/') || path.startsWith('components/docs/examples/') || path.includes('.test.')
  )
}

function textsOf(path: string): string[] {
  const source = readFileSync(join(root, path), 'utf8')
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const note = (node: ts.Node, text: string) => {
    const read = text.replace(/\s+/g, ' ').trim()
    if (!words.test(read) || names.test(read)) return
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
    found.push(`${path}:${line + 1} says “${read.slice(0, 60)}” in one language only`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text)
    else if (ts.isJsxAttribute(node) && spoken.test(node.name.getText(file)) && node.initializer) {
      for (const text of literals(node.initializer)) note(node, text)
    } else if (ts.isPropertyAssignment(node) && isMetadata(node, file)) {
      for (const text of literals(node.initializer)) note(node, text)
    } else if (ts.isCallExpression(node) && node.expression.getText(file) === 'showToast') {
      for (const text of node.arguments.slice(1).flatMap(literals)) note(node, text)
    } else if (ts.isJsxExpression(node) && isChild(node) && node.expression) {
      for (const text of literals(node.expression)) note(node, text)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function isMetadata(node: ts.PropertyAssignment, file: ts.SourceFile): boolean {
  const declaration = node.parent.parent
  const isTitle = /^(title|description)$/.test(node.name.getText(file))
  return isTitle && ts.isVariableDeclaration(declaration) && declaration.name.getText(file) === 'metadata'
}

function isChild(node: ts.Node): boolean {
  return ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)
}

/** The texts that an expression may come to: `a ? 'x' : 'y'`, `'x'`, `` `x ${y}` ``. */
function literals(node: ts.Node): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text]
  if (ts.isTemplateExpression(node)) {
    return [node.head.text, ...node.templateSpans.map(span => span.literal.text)]
  }
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)]
  if (ts.isParenthesizedExpression(node) || ts.isJsxExpression(node)) {
    return node.expression ? literals(node.expression) : []
  }
  if (ts.isBinaryExpression(node))
    return [...literals(node.left), ...literals(node.right)].filter(() => !isComparison(node))
  return []
}

function isComparison({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken
}
