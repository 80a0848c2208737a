# Sourced by run.sh: an array of Slurm on this machine alone, with a configuration, a key and daemons of its own. The first task is put back
# into the queue while it runs, as when its node is lost.

slurm_up() {
  local port controller
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  controller=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  mkdir -p "$work/slurm/state" "$work/slurm/spool" "$work/munge" && chmod 700 "$work/munge" && chmod 711 "$work"
  dd if=/dev/urandom of="$work/munge/key" bs=64 count=1 2> /dev/null && chmod 600 "$work/munge/key"
  munged --force --key-file="$work/munge/key" --socket="$work/munge/socket" --pid-file="$work/munge/pid" \
    --log-file="$work/munge/log" --seed-file="$work/munge/seed" || return
  pids+=("$(cat "$work/munge/pid")")
  cat > "$work/slurm/slurm.conf" << END
ClusterName=papersift
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CredType=cred/munge
MpiDefault=none
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
SchedulerParameters=sched_interval=2,requeue_delay=0
StateSaveLocation=$work/slurm/state
SlurmdSpoolDir=$work/slurm/spool
SlurmctldPidFile=$work/slurm/slurmctld.pid
SlurmdPidFile=$work/slurm/slurmd.pid
SlurmctldPort=$controller
SlurmdPort=$port
NodeName=$(hostname -s) NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=5 State=UP
END
  export SLURM_CONF=$work/slurm/slurm.conf
  slurmctld -D -L "$work/slurm/slurmctld.log" > /dev/null 2>&1 &
  pids+=($!)
  slurmd -D -L "$work/slurm/slurmd.log" > /dev/null 2>&1 &
  pids+=($!)
  for _ in $(seq 60); do
    [ "$(sinfo -h -o %t 2> /dev/null)" = idle ] && return
    sleep 0.5
  done
  return 1
}

by_slurm() {
  local last job
  last=$(($(find "$work" -name 'part-*' | wc -l) - 1))
  # A recipe to copy: each task reads a part of the list of names and writes a file of its own, complete or not at all.
  cat > "$work/array.sh" << 'END'
#!/bin/bash
#SBATCH --requeue
part=$(printf 'part-%03d' "$SLURM_ARRAY_TASK_ID")
if [ "$SLURM_ARRAY_TASK_ID" = 0 ] && [ "${SLURM_RESTART_COUNT:-0}" = 0 ]; then
  touch "$WORK/slurm/waits"
  papersift -q --files-from "$WORK/$part" -f ndjson | { sleep 60; cat > "$WORK/parts/$part.ndjson"; }
fi
exec papersift -q --files-from "$WORK/$part" -f ndjson -o "$WORK/parts/$part.ndjson"
END
  job=$(sbatch --parsable --array="0-$last" --export=ALL --chdir="$work/dumps" --output="$work/slurm/%a.out" "$work/array.sh") || return
  for _ in $(seq 60); do
    [ -e "$work/slurm/waits" ] && break
    sleep 0.5
  done
  scontrol requeue "${job}_0" && mkdir "$work/killed"
  # Slurm holds a job back for two minutes after it was put back, unless somebody says otherwise.
  for _ in $(seq 200); do
    scontrol update JobId="${job}_0" StartTime=now 2> /dev/null
    [ -z "$(squeue -h -j "$job" 2> /dev/null)" ] && break
    sleep 0.5
  done
  [ "$(find "$work/parts" -name '*.ndjson' | wc -l)" -eq $((last + 1)) ] && cat "$work"/parts/*.ndjson > "$work/out"
}
export -f by_slurm

if has sbatch slurm-wlm && has munged munge && slurm_up; then
  try 'Slurm array, requeued' yes bash -c by_slurm
else
  left_out Slurm 'it does not start here'
fi
