import { linesOfFilter, linesOfScript } from './contents-lines'

/** What a script does again and again. An answer is kept in a file: what is printed could not be told from its status. */
export const shellFunctions = `work=$(umask 077 && mktemp -d)
answer=$work/answer
headers=$work/headers
trap 'rm -rf "$work"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

stop() { echo "$1" >&2; exit 1; }
command -v jq >/dev/null 2>&1 || command -v node >/dev/null 2>&1 ||
  stop 'This needs jq or Node.js to read what Adobe answers. Install one of them.'

# Makes a call; what was answered is in the file $answer then. A refusal is shown and ends the script.
call() {
  : > "$answer"
  status=$(curl --silent --show-error --output "$answer" --write-out '%{http_code}' "$@") ||
    stop 'No answer came, so whether Adobe acted is not known. Look there before you run this again.'
  case $status in 2??) return 0 ;; esac
  echo "Adobe answered $status:" >&2
  cat "$answer" >&2
  echo >&2
  stop 'Nothing was sent after that.'
}

# Prints one value of the answer: read_json items 0 etag
read_json() {
  if command -v jq >/dev/null 2>&1; then
    jq --raw-output 'reduce $ARGS.positional[] as $key (.; if type == "array" then .[$key | tonumber] else .[$key]? end) // empty' \\
      --args "$@" < "$answer"
  else
    node -e 'const v = process.argv.slice(1).reduce((value, key) => value?.[key], JSON.parse(require("fs").readFileSync(0, "utf8")))
      if (v !== undefined && v !== null) console.log(v)' -- "$@" < "$answer"
  fi
}
# A version with the double quotes that belong to it, which some answers lack.
read_version() { read_json "$@" | sed 's/^[^"W].*$/"&"/'; }
json_text() { printf '%s' "$1" | sed 's/[\\\\"]/\\\\&/g'; }

# Prints what the answer holds, a line for each audience, each attribute and each member named: /params/stream
contents() {
  if command -v jq >/dev/null 2>&1; then
    jq --raw-output '${linesOfFilter}' --args "$@" < "$answer"
  else
    node -e '${linesOfScript}
      const [entity] = JSON.parse(require("fs").readFileSync(0, "utf8")).items
      for (const line of linesOf(entity, process.argv.slice(1))) console.log(line)' -- "$@" < "$answer"
  fi
}
# Whether the answer holds what standard input lists, no less and no more.
holds() {
  LC_ALL=C sort > "$work/wanted"
  contents "$@" | LC_ALL=C sort > "$work/held"
  cmp -s "$work/wanted" "$work/held"
}
# What holds found to differ.
differences() {
  LC_ALL=C comm -23 "$work/wanted" "$work/held" | sed 's/^/  missing: /'
  LC_ALL=C comm -13 "$work/wanted" "$work/held" | sed 's/^/  not asked for: /'
}`
