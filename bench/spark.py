#!/usr/bin/env python3
"""Lints an archive by Apache Spark's pipe and counts findings: `pip install pyspark`, and a Java.

Usage: bench/spark.py HANSYN FOLDER [MASTER]. MASTER is local[*] unless another is given; on a cluster, the
program lies at the same path on every machine, and so does the archive.
"""
import sys
from pathlib import Path

from pyspark.sql import SparkSession, functions


def main():
    program, folder = sys.argv[1:3]
    master = sys.argv[3] if len(sys.argv) > 3 else "local[*]"
    spark = SparkSession.builder.master(master).appName("hansyn").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    paths = sorted(
        str(p) for p in Path(folder).rglob("*") if p.suffix in (".docx", ".odt", ".txt", ".md"))
    cores = spark.sparkContext.defaultParallelism
    # A few parts a core: the last ones then end at about the same time.
    command = (f"{program} lint --file-list - --format ndjson --quiet --fail-on never --jobs 1")
    lines = spark.sparkContext.parallelize(paths, cores * 4).pipe(command).cache()
    reports = spark.read.json(lines).cache()
    documents = reports.where("type = 'document'")
    unread = reports.where("type = 'error'")
    print(f"{documents.count()} documents, {unread.count()} unread")
    findings = documents.select(functions.explode("findings").alias("finding"))
    findings.groupBy("finding.severity").count().orderBy("severity").show()
    findings.groupBy("finding.rule", "finding.title").count() \
        .orderBy(functions.desc("count"), "rule").show(10, truncate=False)
    spark.stop()


if __name__ == "__main__":
    main()
