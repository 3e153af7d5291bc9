const { join } = require('node:path');

/**
 * `nest build <app>` passes its own webpack options (entry, output, external node_modules, no minification).
 * This replaces its compiler by swc, which reads .swcrc. `npm run typecheck` checks the types of all apps once.
 */
module.exports = (nestOptions) => ({
  ...nestOptions,
  devtool: 'source-map',
  module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: 'swc-loader' }] },
  // The @freelance/* aliases are relative to the root tsconfig, not to the app's tsconfig that extends it.
  resolve: { extensions: ['.ts', '.js', '.json'], tsconfig: join(__dirname, 'tsconfig.json') },
  plugins: nestOptions.plugins.filter((plugin) => plugin.constructor.name !== 'ForkTsCheckerWebpackPlugin'),
});
