'use client'
import { html } from '@codemirror/lang-html'
import { json } from '@codemirror/lang-json'
import { syntaxHighlighting } from '@codemirror/language'
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorView } from '@codemirror/view'
import CodeMirror from '@uiw/react-codemirror'
import { useEffect, useImperativeHandle, useMemo, useState } from 'react'
import type { CodeBoxProps } from './code-box-props.ts'
import { codeColours, codeLook } from './code-look.ts'
import { templateMarks } from './template-marks.ts'

/** The editor itself, fetched after the page is there. Escape and then Tab leaves it. */
export default function CodeEditor(props: CodeBoxProps) {
  const { id, label, value, onChange, language, problems, describedBy, height, ref } = props
  const [view, setView] = useState<EditorView>()
  useImperativeHandle(ref, () => ({ goTo: (line, column) => view && goTo(view, line, column) }), [view])
  const extensions = useMemo(
    () => [
      ...(language === 'html' ? [html({ autoCloseTags: true }), templateMarks] : [json()]),
      lintGutter(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        id,
        'aria-label': label,
        ...(describedBy && { 'aria-describedby': describedBy }),
      }),
      syntaxHighlighting(codeColours),
      codeLook,
    ],
    [id, label, language, describedBy],
  )
  useEffect(() => {
    if (!view) return
    const { doc } = view.state
    const found = problems.map((problem): Diagnostic => {
      const line = doc.line(Math.min(Math.max(1, problem.line), doc.lines))
      const from = Math.min(line.to, line.from + problem.column - 1)
      return { from, to: Math.max(from, line.to), severity: 'error', message: problem.message }
    })
    view.dispatch(setDiagnostics(view.state, found))
  }, [view, problems])
  return (
    <CodeMirror
      value={value}
      onChange={onChange}
      extensions={extensions}
      theme="none"
      height={height}
      basicSetup={{ foldGutter: false, autocompletion: language === 'html', highlightActiveLine: false }}
      onCreateEditor={setView}
    />
  )
}

function goTo(view: EditorView, line: number, column: number): void {
  const place = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines))
  const anchor = Math.min(place.to, place.from + column - 1)
  view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
  view.focus()
}
