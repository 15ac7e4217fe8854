#!/usr/bin/env bash
# One real Grid Engine cluster on this machine, all inside one folder.
#
#   gridengine.sh start  FOLDER SLOTS            make it when it is missing, start what does not run
#   gridengine.sh stop   FOLDER                  end both daemons
#   gridengine.sh signal FOLDER KILL|STOP|CONT   send a signal to the master
#
# FIRST_PORT (26000) is the master's port, the next one that of the execution daemon.
# The queue main.q has SLOTS slots, the parallel environment is called cpus.
# Needs: apt-get install -y --no-install-recommends gridengine-master gridengine-exec gridengine-client
# (the packages ask for a host name and a cell; neither is used here)
# The user who runs it is the manager of the cluster; nothing outside FOLDER is written.
set -euo pipefail
export PATH=$PATH:/usr/sbin:/sbin
programs=/usr/lib/gridengine
shared=/usr/share/gridengine

fail() { echo "gridengine.sh: $*" >&2; exit 1; }

running() { # PIDFILE PROGRAM: the process number, when that program runs under it and is no zombie
    local pid
    [ -s "$1" ] || return 1
    pid=$(tr -dc 0-9 < "$1")
    [ -n "$pid" ] && [ "$(cat "/proc/$pid/comm" 2> /dev/null)" = "$2" ] || return 1
    [ "$(sed -n 's/^State:\s*\(.\).*/\1/p' "/proc/$pid/status" 2> /dev/null)" != Z ] && echo "$pid"
}

until_true() { # SECONDS COMMAND...: tries ten times a second
    local left=$(($1 * 10))
    shift
    until "$@" > /dev/null 2>&1; do
        left=$((left - 1))
        [ $left -gt 0 ] || return 1
        sleep 0.1
    done
}

ended() { ! running "$1" "$2" > /dev/null; }
answers() { timeout 5 "$programs/qconf" -sh; }
queue_works() { "$programs/qstat" -f | grep -q '^main.q@[^ ]* *[A-Z]* *[0-9/]* *[0-9.]* *[a-z0-9-]* *$'; }

make() {
    local name
    mkdir -p "$common" "$folder/spool/qmaster" "$folder/spool/execd"
    for name in bin lib utilbin; do ln -sfn "/var/lib/gridengine/$name" "$folder/$name"; done
    ln -sfn "$shared/util" "$folder/util"
    cat > "$common/bootstrap" <<B
admin_user none
default_domain none
ignore_fqdn false
spooling_method classic
spooling_lib libspoolc
spooling_params $common;$folder/spool/qmaster
binary_path /usr/sbin
qmaster_spool_dir $folder/spool/qmaster
security_mode none
listener_threads 2
worker_threads 2
scheduler_threads 1
B
    echo localhost > "$common/act_qmaster"
    echo grid > "$common/cluster_name"
    # The machine's own names mean its loopback interface, too, and the daemons must agree on one.
    echo "localhost $(hostname) $(getent hosts 127.0.0.1 | tr ' \t' '\n\n' |
        grep -vx '127.*\|localhost\|' | sort -u | tr '\n' ' ')" > "$common/host_aliases"
    "$programs/spoolinit" classic libspoolc "$common;$folder/spool/qmaster" init
    sed "s#^execd_spool_dir.*#execd_spool_dir $folder/spool/execd#; s/^min_uid.*/min_uid 0/
        s/^min_gid.*/min_gid 0/; s/^load_report_time.*/load_report_time 00:00:05/
        s/flush_time=00:00:15/flush_time=00:00:01/" \
        "$shared/default-configuration" > "$folder/global"
    "$programs/spooldefaults" configuration "$folder/global"
    "$programs/spooldefaults" complexes "$shared/util/resources/centry"
    "$programs/spooldefaults" usersets "$shared/util/resources/usersets"
    "$programs/spooldefaults" managers "$(id -un)"
}

set_up() {
    printf 'group_name @allhosts\nhostlist localhost\n' > "$folder/hosts"
    printf '%s\n' 'pe_name cpus' 'slots 9999' 'user_lists NONE' 'xuser_lists NONE' 'start_proc_args NONE' \
        'stop_proc_args NONE' 'allocation_rule $fill_up' 'control_slaves FALSE' 'job_is_first_task TRUE' \
        'urgency_slots min' 'accounting_summary FALSE' 'qsort_args NONE' > "$folder/pe"
    {
        printf '%s\n' 'qname main.q' 'hostlist @allhosts' 'seq_no 0' 'nsuspend 1' 'suspend_interval 00:05:00' \
            'priority 0' 'min_cpu_interval 00:05:00' 'processors UNDEFINED' 'qtype BATCH INTERACTIVE' \
            'pe_list cpus' 'rerun FALSE' "slots $slots" 'tmpdir /tmp' 'shell /bin/sh' \
            'shell_start_mode posix_compliant' 'notify 00:00:60' 'initial_state default'
        printf '%s NONE\n' load_thresholds suspend_thresholds ckpt_list prolog epilog starter_method \
            suspend_method resume_method terminate_method owner_list user_lists xuser_lists subordinate_list \
            complex_values projects xprojects calendar
        printf '%s INFINITY\n' {s,h}_{rt,cpu,fsize,data,stack,core,rss,vmem}
    } > "$folder/queue"
    "$programs/qconf" -as localhost
    "$programs/qconf" -Ahgrp "$folder/hosts"
    "$programs/qconf" -Ap "$folder/pe"
    "$programs/qconf" -ssconf | sed 's/^schedule_interval.*/schedule_interval 0:0:2/' > "$folder/scheduler"
    "$programs/qconf" -Msconf "$folder/scheduler"
}

start() {
    [ -x "$programs/qrsub" ] && command -v sge_qmaster sge_execd > /dev/null ||
        fail "Grid Engine is missing; install gridengine-master gridengine-exec gridengine-client"
    [ -e "$folder/made" ] || make > "$folder/make.log" 2>&1 || { cat "$folder/make.log" >&2; exit 1; }
    running "$master" sge_qmaster > /dev/null || { rm -f "$master" && sge_qmaster; }
    until_true 30 answers || fail "the master does not answer: see $folder"
    [ -e "$folder/made" ] || set_up >> "$folder/make.log" 2>&1 || { cat "$folder/make.log" >&2; exit 1; }
    running "$executor" sge_execd > /dev/null || { rm -f "$executor" && sge_execd; }
    if [ ! -e "$folder/made" ]; then
        "$programs/qconf" -Aq "$folder/queue" >> "$folder/make.log" 2>&1 || { cat "$folder/make.log" >&2; exit 1; }
        touch "$folder/made"
    fi
    until_true 60 queue_works || fail "the queue does not come up: see $folder"
}

end_one() { # PIDFILE PROGRAM
    local pid
    pid=$(running "$1" "$2") || return 0
    kill -CONT "$pid" && kill -TERM "$pid"
    until_true 10 ended "$1" "$2" || kill -KILL "$pid"
}

action=${1:-help}
folder=${2:-}
[ "$action" = help ] || [ -n "$folder" ] || fail "$action needs a folder"
if [ -n "$folder" ]; then
    mkdir -p "$folder"
    folder=$(cd "$folder" && pwd -P)
    common=$folder/default/common
    master=$folder/spool/qmaster/qmaster.pid
    executor=$folder/spool/execd/localhost/execd.pid
    [ -s "$folder/port" ] || echo "${FIRST_PORT:-26000}" > "$folder/port"
    port=$(cat "$folder/port")
    export SGE_ROOT=$folder SGE_CELL=default SGE_QMASTER_PORT=$port SGE_EXECD_PORT=$((port + 1))
fi
case $action in
    start) slots=${3:?start needs the number of slots} && start ;;
    stop) end_one "$executor" sge_execd && end_one "$master" sge_qmaster ;;
    signal) kill -"$3" "$(running "$master" sge_qmaster || fail "no master runs")" ;;
    *) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//p}' "$0" && exit 2 ;;
esac
