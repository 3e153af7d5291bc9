const OLDEST = [20, 19];

/** The programs run on the Node 24 in node_modules. The machine's Node must only be able to install it. */
export function refuseOldNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new Error(
    `Node ${version} is too old: install Node ${OLDEST.join('.')} or newer (https://nodejs.org) and run the command again.`,
  );
}
