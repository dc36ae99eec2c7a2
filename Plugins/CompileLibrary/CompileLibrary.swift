import Foundation
import PackagePlugin

/// Compiles `rules/` and `clauses/` into the target that uses the plugin.
///
/// The folders are reached through links inside the target: only then does an incremental build
/// notice that a file was added or removed.
@main
struct CompileLibrary: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let root = target.directoryURL
    let files = try ["clauses", "rules"].flatMap { folder in
      let linked = root.appending(path: folder).resolvingSymlinksInPath()
      return try FileManager.default.subpathsOfDirectory(atPath: linked.path)
        .map { "\(folder)/\($0)" }
    }
    .filter { $0.hasSuffix(".yml") || $0.hasSuffix(".md") }
    .sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "CompiledLibrary.swift")
    return [
      .buildCommand(
        displayName: "Compiling \(files.count) rule and clause files",
        executable: try context.tool(named: "compile-library").url,
        arguments: [output.path, root.path] + files,
        inputFiles: files.map { root.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
