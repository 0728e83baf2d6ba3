import type { AdminPolicy } from './dispatch-types.ts';
import type { Asker } from './request.ts';

/**
 * Admins change the content that all servers share, so Manage Server counts in the home server only: anyone can make a
 * server of their own and be its manager.
 */
export function isAdmin({ surface, userId, roleIds, guildId, canManageGuild }: Asker, policy: AdminPolicy): boolean {
  if (isLocal(surface)) return true;
  if (policy.userIds.has(userId) || policy.ownerIds.has(userId)) return true;
  if (roleIds.some((role) => policy.roleIds.has(role))) return true;
  return canManageGuild && guildId !== undefined && guildId === policy.homeGuildId;
}

/** Who sits at the terminal runs the process. */
export function isLocal(surface: Asker['surface']): boolean {
  return surface === 'terminal';
}
