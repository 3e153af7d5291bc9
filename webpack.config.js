const { join } = require('node:path');

/**
 * `nest build <app>` hands in its own webpack options (entry, output, external node_modules, nothing minified);
 * this swaps its compiler for swc, which reads .swcrc. Types are checked once for all apps by `npm run typecheck`.
 */
module.exports = (nestOptions) => ({
  ...nestOptions,
  devtool: 'source-map',
  module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: 'swc-loader' }] },
  // The @freelance/* aliases are relative to the root tsconfig, not to the app's that extends it.
  resolve: { extensions: ['.ts', '.js', '.json'], tsconfig: join(__dirname, 'tsconfig.json') },
  plugins: nestOptions.plugins.filter((plugin) => plugin.constructor.name !== 'ForkTsCheckerWebpackPlugin'),
});
