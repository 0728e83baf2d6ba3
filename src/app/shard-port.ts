/** The health pages of the shards stand behind that of the process that started them. @param port the one of `HEALTH_PORT`. */
export function shardPort(port: number, shardId: number): number {
  return port + 1 + shardId;
}
