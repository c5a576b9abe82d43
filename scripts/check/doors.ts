import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { actions } from '../../e2e/doors/actions.ts'
import { pages, routes } from '../../e2e/doors/table.ts'
import { root } from '../process/tool.ts'
import { trackedFiles } from './tracked-files.ts'

/** Whether every page, route handler and server action stands in the table that the tests of access go through. */
export async function doorProblems(): Promise<string> {
  const files = trackedFiles().filter(path => path.startsWith('app/'))
  return [
    ...compare(
      'page',
      files.filter(path => path.endsWith('/page.tsx')),
      Object.keys(pages),
    ),
    ...compare(
      'route',
      files.filter(path => path.endsWith('/route.ts')),
      Object.keys(routes),
    ),
    ...compare('action', files.filter(path => /\.tsx?$/.test(path)).flatMap(actionsOf), Object.keys(actions)),
  ].join('\n')
}

function compare(kind: string, present: string[], listed: string[]): string[] {
  const missing = present.filter(door => !listed.includes(door))
  const gone = listed.filter(door => !present.includes(door))
  return [
    ...missing.map(door => `e2e/doors lacks the ${kind} ${door}`),
    ...gone.map(door => `e2e/doors names the ${kind} ${door}, which does not exist`),
  ]
}

/** The server actions of a file as `file#name`; an action inside a function would escape the table. */
function actionsOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8')
  if (!/['"]use server['"]/.test(text)) return []
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const [first] = file.statements
  const wholeFile =
    first &&
    ts.isExpressionStatement(first) &&
    ts.isStringLiteral(first.expression) &&
    first.expression.text === 'use server'
  if (!wholeFile) return [`${path}#(an action that is not in a file of its own)`]
  return file.statements.flatMap(statement => {
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (!exported) return []
    if (ts.isFunctionDeclaration(statement)) return [`${path}#${statement.name?.text ?? 'default'}`]
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.map(({ name }) => `${path}#${name.getText(file)}`)
  })
}
