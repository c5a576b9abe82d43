/** html, js, urlquery. */
export const escaping = [
  '{{html $d.html}} {{$d.html | html}} {{html "a" "b" 1 2}} {{html 5}} {{html nil}} {{html $d.nothing 1}} {{html}}',
  '{{html $d.control}} {{html $d.list}} {{html $d.map}} {{html $d.missing}}',
  '{{html (html "<a>")}} {{"<" | html | html}}',
  '{{js $d.html}} {{$d.text | js}} {{js "it\'s \\"quoted\\" \\\\ </script> a=b & c"}} {{js 5}} {{js nil}} {{js $d.control}}',
  '{{js "\\xff" "\\u0085" "\\U000e0001" "é"}} {{js $d.map}}',
  '{{urlquery $d.html}} {{urlquery $d.text}} {{urlquery "a b&c=d/e?f#g+h~i-j_k.l"}} {{urlquery 5 6}} {{urlquery nil}} {{urlquery $d.control}}',
  '<a href="?q={{.Params.name | urlquery}}">{{.Params.name | html}}</a>',
  '{{"<b>" | printf "%s!" | html}}',
  '{{html "\\xff"}} {{urlquery "\\xff"}}',
  '{{print "<" 1 ">" | html}}',
]
