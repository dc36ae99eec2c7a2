import CLibXML2

/// Reads an XML part into an ``XMLIndex`` with libxml2's SAX2 interface.
///
/// The only place that knows libxml2. Options: no network, and the encoding declaration is ignored,
/// because the bytes are UTF-8 before the parser sees them and its byte offsets are exact for UTF-8
/// only. Entities are never expanded: a document type declaration ends the reading.
enum XMLScanner {
  /// Reads a part.
  ///
  /// - Throws: ``XMLFailure`` for what is not well formed and for what exceeds the limits; nothing
  ///   of such a part is returned.
  static func scan(
    _ original: [UInt8], limits: XMLLimits = XMLLimits()
  ) throws(XMLFailure) -> XMLIndex {
    _ = initialised
    let transcoded = UTF16Part.transcode(original)
    let bytes = transcoded ?? original
    guard !bytes.isEmpty, bytes.count < Int(Int32.max) else { throw .malformed(line: 1) }
    guard !AttributeFlood.exists(in: bytes, limit: limits.attributes) else {
      throw .tooManyAttributes
    }
    let result = bytes.withUnsafeBufferPointer { source in parse(source, limits: limits) }
    switch result {
    case .failure(let failure): throw failure
    case .success(let parsed):
      return XMLIndex(
        bytes: bytes, nodes: parsed.nodes, isTranscoded: transcoded != nil,
        prefixes: parsed.prefixes)
    }
  }

  /// libxml2 wants its tables built before the first thread parses.
  private static let initialised: Void = xmlInitParser()

  private static let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue)

  private static func parse(
    _ source: UnsafeBufferPointer<UInt8>, limits: XMLLimits
  ) -> Result<XMLNodeCollector, XMLFailure> {
    let characters = UnsafeRawPointer(source.baseAddress)?.assumingMemoryBound(to: CChar.self)
    guard let context = xmlCreateMemoryParserCtxt(characters, Int32(source.count)) else {
      return .failure(.malformed(line: 1))
    }
    defer { xmlFreeParserCtxt(context) }
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { user, local, _, uri, namespaces, bindings, attributes, _, _ in
      XMLNodeCollector.at(user)?.pointee.begin(
        local: local, uri: uri, bindings: bindings, bindingCount: Int(namespaces),
        attributes: Int(attributes))
    }
    handler.endElementNs = { user, _, _, _ in XMLNodeCollector.at(user)?.pointee.end() }
    handler.internalSubset = { user, _, _, _ in
      XMLNodeCollector.at(user)?.pointee.stop(.documentType)
    }
    // Without a handler of its own libxml2 prints its complaints on standard error; and it reads on
    // after a fault that nothing can come of, one complaint for every byte if need be.
    handler.serror = { user, error in
      guard let error, error.pointee.level == XML_ERR_FATAL else { return }
      XMLNodeCollector.at(user)?.pointee.stop(.malformed(line: max(1, Int(error.pointee.line))))
    }
    context.pointee.sax.pointee = handler
    xmlCtxtUseOptions(context, options)

    var collector = XMLNodeCollector(context: context, source: source, limits: limits)
    let wellFormed = withUnsafeMutablePointer(to: &collector) { pointer in
      context.pointee.userData = UnsafeMutableRawPointer(pointer)
      defer { context.pointee.userData = nil }
      return xmlParseDocument(context) == 0 && context.pointee.wellFormed == 1
    }
    if let failure = collector.failure { return .failure(failure) }
    guard wellFormed, !collector.nodes.isEmpty else {
      return .failure(.malformed(line: max(1, Int(context.pointee.lastError.line))))
    }
    return .success(collector)
  }
}
