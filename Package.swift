// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "hansyn",
  products: [.executable(name: "hansyn", targets: ["hansyn"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // C libraries: each is imported by one target only.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CCommonMark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),

    // The languages in which every part speaks to users.
    .target(name: "Languages", swiftSettings: strict),

    // The library of rules and clauses: read, compiled into the binary, served.
    .target(
      name: "LibraryFiles", dependencies: ["Languages", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .executableTarget(
      name: "compile-library", dependencies: ["LibraryFiles", "Policies", "Rules"],
      swiftSettings: strict),
    .plugin(
      name: "CompileLibrary", capability: .buildTool(), dependencies: ["compile-library"]),
    .target(
      name: "BundledLibrary", dependencies: ["LibraryFiles"], exclude: ["rules", "clauses"],
      swiftSettings: strict, plugins: ["CompileLibrary"]),

    // From bytes to findings.
    .target(name: "ParallelWork", swiftSettings: strict),
    .target(name: "PhraseMatching", dependencies: ["ParallelWork"], swiftSettings: strict),
    .target(
      name: "TenderDocuments", dependencies: ["CLibXML2", "CLibZip", "Languages"],
      swiftSettings: strict),
    .target(name: "ProcurementLaw", dependencies: ["LibraryFiles"], swiftSettings: strict),
    .target(
      name: "Rules",
      dependencies: ["LibraryFiles", "ParallelWork", "PhraseMatching", "ProcurementLaw"],
      swiftSettings: strict),
    // What an organisation decides: configurations and profiles.
    .target(name: "Policies", dependencies: ["LibraryFiles", "Rules"], swiftSettings: strict),
    .target(
      name: "Linting",
      dependencies: [
        "LibraryFiles", "ParallelWork", "Rules", "TenderDocuments", "PhraseMatching",
        "ProcurementLaw",
      ],
      swiftSettings: strict),

    // From clauses to text in the document.
    .target(
      name: "Clauses",
      dependencies: [
        "LibraryFiles", "ProcurementLaw", "TenderDocuments", "CCommonMark", "CLibCrypto",
        .product(name: "Mustache", package: "swift-mustache"),
      ], swiftSettings: strict),
    .target(
      name: "Drafting",
      dependencies: [
        "Clauses", "Languages", "Linting", "ProcurementLaw", "Rules", "TenderDocuments",
      ],
      swiftSettings: strict),

    // How well rules guard the clauses: a measurement, not a part of the program.
    .target(
      name: "ClauseMutation",
      dependencies: [
        "Clauses", "Drafting", "Linting", "ProcurementLaw", "Rules", "SeededRandom",
        "TenderDocuments",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "mutate-clauses",
      dependencies: [
        "BundledLibrary", "ClauseMutation", "Clauses", "LibraryFiles", "Linting", "ProcurementLaw",
        "Rules",
      ], swiftSettings: strict),

    // What holds for any bytes: tried by the tests on a corpus, by `make fuzz` on what comes of it.
    .target(
      name: "Fuzzing",
      dependencies: [
        "BundledLibrary", "Clauses", "Languages", "LibraryFiles", "Linting", "PhraseMatching",
        "Policies", "ProcurementLaw", "Rules", "TenderDocuments",
      ], swiftSettings: strict),

    // Chance that can be had again, for trials and tests.
    .target(name: "SeededRandom", swiftSettings: strict),

    // Reads a document and ends: the benchmark of reading alone.
    .executableTarget(
      name: "read-document", dependencies: ["TenderDocuments"], swiftSettings: strict),

    // What the user meets.
    .target(
      name: "Reporting",
      dependencies: [
        "Linting", "Rules", "Clauses", "Policies", "ProcurementLaw", "TenderDocuments",
        .product(name: "Mustache", package: "swift-mustache"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "hansyn",
      dependencies: [
        "BundledLibrary", "Rules", "Policies", "Linting", "Clauses", "Drafting", "Reporting",
        "TenderDocuments", "ProcurementLaw", "LibraryFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    .testTarget(name: "LibraryFilesTests", dependencies: ["LibraryFiles"], swiftSettings: strict),
    .testTarget(
      name: "ClausesTests",
      dependencies: [
        "Clauses", "LibraryFiles", "ProcurementLaw", "SeededRandom", "TenderDocuments",
      ],
      exclude: ["Renderings"], swiftSettings: strict),
    .testTarget(
      name: "DraftingTests",
      dependencies: [
        "BundledLibrary", "Clauses", "Drafting", "Linting", "ProcurementLaw", "Rules",
        "TenderDocuments",
      ], swiftSettings: strict),
    .testTarget(
      name: "ClauseMutationTests",
      dependencies: [
        "BundledLibrary", "ClauseMutation", "Clauses", "Linting", "ProcurementLaw", "Rules",
      ], swiftSettings: strict),
    .testTarget(
      name: "FuzzingTests", dependencies: ["Fuzzing"], exclude: ["Corpus", "Words"],
      swiftSettings: strict),
    .testTarget(
      name: "LintingTests",
      dependencies: [
        "BundledLibrary", "LibraryFiles", "Linting", "PhraseMatching", "ProcurementLaw", "Rules",
        "SeededRandom", "TenderDocuments",
      ], swiftSettings: strict),
    .testTarget(
      name: "PhraseMatchingTests", dependencies: ["PhraseMatching", "SeededRandom"],
      swiftSettings: strict),
    .testTarget(
      name: "ProcurementLawTests",
      dependencies: ["LibraryFiles", "ProcurementLaw", "SeededRandom"],
      swiftSettings: strict),
    .testTarget(
      name: "RulesTests", dependencies: ["BundledLibrary", "LibraryFiles", "Rules"],
      swiftSettings: strict),
    .testTarget(
      name: "PolicyTests",
      dependencies: [
        "BundledLibrary", "Clauses", "LibraryFiles", "Linting", "Policies", "ProcurementLaw",
        "Reporting", "Rules",
      ], swiftSettings: strict),
    .testTarget(
      name: "TenderDocumentsTests", dependencies: ["SeededRandom", "TenderDocuments"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportingTests", dependencies: ["Reporting"], swiftSettings: strict),
    .testTarget(
      name: "SampleTests",
      dependencies: [
        "BundledLibrary", "LibraryFiles", "Linting", "ProcurementLaw", "Rules", "SeededRandom",
        "TenderDocuments",
      ], exclude: ["Sentences"], swiftSettings: strict),
    .testTarget(
      name: "PassageTests",
      dependencies: [
        "BundledLibrary", "LibraryFiles", "Linting", "ProcurementLaw", "Rules", "TenderDocuments",
      ], exclude: ["Passages"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "hansyn", "SeededRandom", "TenderDocuments", .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Network"], swiftSettings: strict),
  ]
)

// The fuzzer links libFuzzer's run time, which stands in for that of an ordinary program.
if Context.environment["HANSYN_FUZZING"] != nil {
  package.products.append(.executable(name: "fuzz-hansyn", targets: ["fuzz-hansyn"]))
  package.targets += [
    .systemLibrary(name: "CLibFuzzer"),
    .executableTarget(
      name: "fuzz-hansyn", dependencies: ["CLibFuzzer", "Fuzzing"], swiftSettings: strict),
  ]
}
