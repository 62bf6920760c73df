# SPDX-License-Identifier: MIT
# Completion of latchkey(1) for bash.
_latchkey() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} word
    case $previous in
    --config | --ca-file | --translation)
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        return ;;
    --renderer)
        mapfile -t COMPREPLY < <(compgen -W 'software gpu' -- "$current")
        return ;;
    --page)
        mapfile -t COMPREPLY < <(compgen -W 'overview organizations account devices diagnostics preferences' -- "$current")
        return ;;
    --deployment-url | --site-url | --profile | --provider | --email | switch)
        return ;;
    esac
    local options='--help --version --deployment-url --site-url --profile --provider --config --renderer --ca-file --minimized
        --translation --verbose --page --json --email --password-stdin --device'
    local commands='status whoami organizations switch token sign-in sign-out doctor'
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        [[ " $commands " != *" $word "* ]] || commands=''
    done
    mapfile -t COMPREPLY < <(compgen -W "$options $commands" -- "$current")
}
complete -F _latchkey latchkey
