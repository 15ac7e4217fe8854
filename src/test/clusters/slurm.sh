#!/usr/bin/env bash
# Several real Slurm clusters on this machine, on loopback, all inside one folder.
#
#   slurm.sh start  FOLDER [NAME:NODES[:CPUS] ...]   make what is missing, start what does not run
#   slurm.sh stop   FOLDER                           end every daemon of the folder
#   slurm.sh signal FOLDER NAME KILL|STOP|CONT|TERM  send a signal to one cluster's controller
#   slurm.sh conf   FOLDER NAME                      where the cluster's slurm.conf is
#   slurm.sh grid   FOLDER                           start the five default clusters, and say where a grid file
#                                                    is that has them in the place of the case study's
#
# Without clusters, start takes those the folder has, or alpha:7 beta:4 gamma:3 delta:4 epsilon:4.
# FIRST_PORT (17000) is the first of the ports, one for each controller and node, without gaps.
# Needs: apt-get install -y --no-install-recommends slurmctld slurmd slurm-client munge
# The user who runs it is the administrator of the clusters; nothing outside FOLDER is written.
set -euo pipefail
PATH=$PATH:/usr/sbin:/sbin

fail() { echo "slurm.sh: $*" >&2; exit 1; }

# running PIDFILE PROGRAM: the process number, when that program runs under it and is no zombie
running() {
    local pid state
    [ -s "$1" ] || return 1
    pid=$(tr -dc 0-9 < "$1")
    [ -n "$pid" ] && [ "$(cat "/proc/$pid/comm" 2>/dev/null)" = "$2" ] || return 1
    state=$(sed -n 's/^State:\s*\(.\).*/\1/p' "/proc/$pid/status" 2>/dev/null) || return 1
    [ "$state" != Z ] && echo "$pid"
}

# until_true SECONDS COMMAND...: tries ten times a second
until_true() {
    local left=$(($1 * 10))
    shift
    until "$@"; do
        left=$((left - 1))
        [ $left -gt 0 ] || return 1
        sleep 0.1
    done
}

ended() { ! running "$1" "$2" > /dev/null; }

end_all() { # PROGRAM PIDFILE...
    local program=$1 file pid
    shift
    for file in "$@"; do
        if pid=$(running "$file" "$program"); then
            kill -CONT "$pid" && kill -TERM "$pid"
        fi
    done
    for file in "$@"; do
        until_true 5 ended "$file" "$program" || kill -KILL "$(running "$file" "$program")" || true
        rm -f "$file"
    done
}

configuration() { # NAME NODES CPUS FIRST_PORT
    local c=$folder/$1 user node
    user=$(id -un)
    cat <<CONF
ClusterName=$1
SlurmctldHost=localhost(127.0.0.1)
SlurmctldPort=$4
SlurmUser=$user
SlurmdUser=$user
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=$folder/munge/socket
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
StateSaveLocation=$c/state
SlurmdSpoolDir=$c/spool/%n
SlurmctldPidFile=$c/slurmctld.pid
SlurmdPidFile=$c/%n.pid
SlurmctldLogFile=$c/slurmctld.log
SlurmdLogFile=$c/%n.log
SlurmdParameters=config_overrides
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=bf_interval=2,sched_interval=2,bf_window=43200
PriorityType=priority/basic
ReturnToService=2
MailProg=/bin/true
MessageTimeout=3
KillWait=1
CONF
    for ((node = 0; node < $2; node++)); do
        echo "NodeName=$1$node NodeHostname=localhost NodeAddr=127.0.0.1 Port=$(($4 + 1 + node))" \
            "CPUs=$3 RealMemory=100"
    done
    echo "PartitionName=main Nodes=$1[0-$(($2 - 1))] Default=YES MaxTime=INFINITE DefaultTime=10"
}

start_munge() {
    local m=$folder/munge
    mkdir -p "$m" && chmod 755 "$m"
    running "$m/pid" munged > /dev/null && return
    [ -s "$m/key" ] || (umask 077 && head -c 128 /dev/urandom > "$m/key")
    munged --socket="$m/socket" --key-file="$m/key" --pid-file="$m/pid" --log-file="$m/log" \
        --seed-file="$m/seed" --num-threads=4 --force 2>> "$m/start.log" || fail "munged: see $m"
}

start_cluster() { # NAME NODES
    local c=$folder/$1 node
    running "$c/slurmctld.pid" slurmctld > /dev/null || slurmctld -f "$c/slurm.conf" 2>> "$c/start.log" ||
        fail "slurmctld of $1: see $c"
    for ((node = 0; node < $2; node++)); do
        mkdir -p "$c/spool/$1$node"
        running "$c/$1$node.pid" slurmd > /dev/null ||
            slurmd -f "$c/slurm.conf" -N "$1$node" 2>> "$c/start.log" || fail "slurmd $1$node: see $c"
    done
}

all_known() { # NAME NODES: every node has reported to the controller
    local states
    states=$(SLURM_CONF=$folder/$1/slurm.conf sinfo -h -N -o %T 2> /dev/null) || return 1
    [ "$(grep -c . <<< "$states")" = "$2" ] && ! grep -q 'unknown\|down\|\*' <<< "$states"
}

start() {
    local spec name nodes cpus port=${FIRST_PORT:-17000} program
    for program in slurmctld slurmd munged scontrol sinfo; do
        command -v $program > /dev/null || fail "$program is missing; install slurmctld slurmd slurm-client munge"
    done
    mkdir -p "$folder" && chmod 755 "$folder"
    [ $# -gt 0 ] || set -- $(cat "$folder/clusters" 2> /dev/null || echo alpha:7 beta:4 gamma:3 delta:4 epsilon:4)
    for spec in "$@"; do
        [[ $spec =~ ^[a-z]{1,20}:[1-9][0-9]?(:[1-9][0-9]?)?$ ]] || fail "($spec) must be NAME:NODES or NAME:NODES:CPUS"
    done
    echo "$@" > "$folder/clusters"
    start_munge
    for spec in "$@"; do
        IFS=: read -r name nodes cpus <<< "$spec"
        mkdir -p "$folder/$name/state" "$folder/$name/spool"
        [ -s "$folder/$name/slurm.conf" ] ||
            configuration "$name" "$nodes" "${cpus:-1}" "$port" > "$folder/$name/slurm.conf"
        port=$((port + nodes + 1))
        start_cluster "$name" "$nodes"
    done
    for spec in "$@"; do
        IFS=: read -r name nodes cpus <<< "$spec"
        until_true 30 all_known "$name" "$nodes" || fail "the nodes of $name do not come up: see $folder/$name"
    done
}

# The case study's ontologies, with a real cluster in the place of each simulated one.
grid() {
    local ontologies=$(cd "$(dirname "$0")/../../../ontologies" && pwd -P) name
    start
    rm -rf "$folder/ontologies.new"
    cp -r "$ontologies" "$folder/ontologies.new"
    for name in alpha beta gamma delta epsilon; do
        sed -i "0,/\"simulated\"/s|\"simulated\"|\"slurm\" ; grid:slurmConf \"$folder/$name/slurm.conf\"|" \
            "$folder/ontologies.new/case-study/grid.ttl"
    done
    sed -i 's|"Case study"|"Case study on Slurm"|' "$folder/ontologies.new/case-study/grid.ttl"
    rm -rf "$folder/ontologies" && mv "$folder/ontologies.new" "$folder/ontologies"
    echo "$folder/ontologies/case-study/grid.ttl"
}

stop() {
    local name
    for name in $(tr ' ' '\n' < "$folder/clusters" | cut -d: -f1); do
        end_all slurmctld "$folder/$name/slurmctld.pid"
        end_all slurmd "$folder/$name/$name"*.pid
    done
    end_all munged "$folder/munge/pid"
}

action=${1:-help}
folder=${2:-}
shift $(($# < 2 ? $# : 2))
[ "$action" = help ] || [ -n "$folder" ] || fail "$action needs a folder"
case $action in
    start) mkdir -p "$folder" && folder=$(cd "$folder" && pwd -P) && start "$@" ;;
    stop) folder=$(cd "$folder" && pwd -P) && stop ;;
    signal) kill -"$2" "$(running "$folder/$1/slurmctld.pid" slurmctld || fail "no controller of $1 runs")" ;;
    conf) echo "$(cd "$folder" && pwd -P)/${1:?}/slurm.conf" ;;
    grid) mkdir -p "$folder" && folder=$(cd "$folder" && pwd -P) && grid ;;
    *) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//p}' "$0" && exit 2 ;;
esac
