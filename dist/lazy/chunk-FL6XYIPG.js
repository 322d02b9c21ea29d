var R=["bash","zsh","fish"];function j(n,t){return{bash:_,zsh:b,fish:M}[n](t)}function i(n){return`'${n.replaceAll("'","'\\''")}'`}function m(n){return Array.isArray(n)?n:[]}function _(n){let[t,...s]=n;return`# Completion of sa-lint for bash: source <(sa-lint completion bash)
_sa_lint() {
  local current="\${COMP_WORDS[COMP_CWORD]}" option="\${COMP_WORDS[COMP_CWORD-1]}" command='' words='' word
  COMPREPLY=()
  # Bash takes '=' for a word of its own.
  if [[ $current == '=' ]]; then current=''
  elif [[ $option == '=' ]]; then option="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  if (( COMP_CWORD > 1 )); then
    case "\${COMP_WORDS[1]}" in
      ${s.map(({name:o})=>o).join("|")}) command="\${COMP_WORDS[1]}" ;;
    esac
  fi
  case "$command:$option" in
${n.flatMap(g).join(`
`)}
  esac
  case "$command" in
${n.map(o=>C(o,o===t?s:[])).join(`
`)}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _sa_lint sa-lint
`}function g({name:n,options:t}){return t.flatMap(({names:s,value:o,values:r})=>{if(o===null)return[];let e=s.map(l=>i(`${n}:${l}`)).join("|"),a=m(r);return a.length>0?[`    ${e}) COMPREPLY=($(compgen -W ${i(a.join(" "))} -- "$current")); return ;;`]:[`    ${e}) return ;;`]})}function C({name:n,options:t,arguments:s},o){let r=t.flatMap(c=>c.names),e=s.flatMap(({values:c})=>m(c)),a=o.map(c=>c.name),l=`words=${i(r.join(" "))}`,f=[...a,...e].length===0?"return":`words=${i([...a,...e].join(" "))}`,$=a.length===0?f:`(( COMP_CWORD == 1 )) && ${f}`;return`    ${i(n)}) if [[ $current == -* ]]; then ${l}; else ${$}; fi ;;`}function b(n){let[t,...s]=n;return`#compdef sa-lint
# Completion of sa-lint for zsh: source <(sa-lint completion zsh), or this as _sa-lint in a folder of $fpath.
_sa_lint() {
  local -a commands
  commands=(
    ${s.map(({name:r,description:e})=>i(`${r}:${e}`)).join(`
    `)}
  )
  if (( CURRENT > 2 )); then
    case "\${words[2]}" in
${s.map(r=>`      ${r.name}) shift words; (( CURRENT-- )); ${u(r)}; return ;;`).join(`
`)}
    esac
  elif [[ \${words[2]} != -* ]]; then
    _describe -t commands command commands
  fi
  ${u(t)}
}
if [[ \${funcstack[1]} == _sa-lint ]]; then _sa_lint "$@"; else compdef _sa_lint sa-lint; fi
`}function u({options:n,arguments:t}){return["_arguments -s",...n.flatMap(O),...t.map(D)].join(" ")}function O({names:n,value:t,description:s,values:o}){let r=s.replace(/[[\]\\:]/g,"\\$&");return n.map(e=>{let a=t===null?"":`:${t.replace(/[<>[\]:]/g,"")}:${h(o)}`;return i(`*${e}${t!==null&&e.startsWith("--")?"=":""}[${r}]${a}`)})}function D({term:n,values:t,isVariadic:s}){return i(`${s?"*":""}:${n.replace(/[<>[\].:]/g,"")}:${h(t)}`)}function h(n){return n==="folder"?"_files -/":n===null?"":n==="file"?"_files":`(${n.join(" ")})`}function M(n){let[t,...s]=n,r=`not __fish_seen_subcommand_from ${s.map(({name:e})=>e).join(" ")}`;return["# Completion of sa-lint for fish: sa-lint completion fish | source",...s.map(({name:e,description:a})=>`complete -c sa-lint -n '__fish_is_first_token' -a ${i(e)} -d ${i(a)}`),...p(t,r),...s.flatMap(e=>p(e,`__fish_seen_subcommand_from ${e.name}`)),""].join(`
`)}function p({options:n,arguments:t},s){let o=`complete -c sa-lint -n ${i(s)}`;return[...t.flatMap(({values:r})=>m(r).length===0?[]:[`${o} -f -a ${i(m(r).join(" "))}`]),...n.map(({names:r,value:e,description:a,values:l})=>{let f=r.map(d=>d.startsWith("--")?`-l ${d.slice(2)}`:`-s ${d.slice(1)}`),$=m(l),c=e===null?"":$.length>0?` -x -a ${i($.join(" "))}`:" -r";return`${o} ${f.join(" ")}${c} -d ${i(a)}`})]}export{R as a,j as b};
