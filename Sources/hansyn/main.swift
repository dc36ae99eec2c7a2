print("hansyn")
